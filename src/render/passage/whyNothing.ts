import type { Analysis } from '../../core/document/analysis/analysis.ts';
import { readingProgress } from '../../core/document/analysis/readingProgress.ts';
import type { ClassifierState } from '../../core/scoring/classifier.ts';
import { isOfInterest } from '../../core/scoring/interest.ts';
import { percent } from '../../core/scoring/percent.ts';
import { unknownProse } from '../../core/text/prose/placeOfProse.ts';
import { type Chart, chartOf, clearPassages, isForeign } from '../distribution/chart.ts';
import { reasonLine } from '../distribution/reasons.ts';
import { count, counted } from '../format/numbers.ts';

/** What may keep a document without marks. */
export interface DocumentState {
  /** False when everything is switched off. */
  readonly enabled: boolean;
  /** `none`: no text is in front; `mirror`: one nobody writes in, such as output or an older version. */
  readonly text: 'document' | 'mirror' | 'none';
  readonly isPaused: boolean;
  /** Whether `emotionLens.ignore.files` names it. */
  readonly isIgnoredFile: boolean;
  /** The editor's name for its language. */
  readonly language: string;
  /** Whether passages get a mark in the gutter or a label. */
  readonly hasMarks: boolean;
  /** The filter: labels of interest, empty for all. */
  readonly emotions: readonly string[];
  readonly model: ClassifierState;
  readonly analysis: Analysis | undefined;
}

/** What a person can do about it. */
export type WayOn =
  | 'switchOn'
  | 'openSample'
  | 'resume'
  | 'showLog'
  | 'classify'
  | 'anyLanguage'
  | 'changeFilter'
  | 'displaySettings'
  | 'verdictSettings';

export interface WhyNothing {
  readonly sentence: string;
  readonly way?: WayOn;
  /** True where emotions are shown, and the question is why there are no more. */
  readonly isSome: boolean;
}

/** Why a document shows no emotion, or so few, in one sentence: the first reason that holds. */
export function whyNothing(state: DocumentState): WhyNothing {
  const { analysis } = state;
  const chart = analysis && chartOf(analysis, state.emotions);
  for (const { says, way, isSome = false } of reasons) {
    const sentence = says(state, chart);
    if (sentence !== undefined) return { sentence, isSome, ...(way !== undefined && { way }) };
  }
  const rest = chart === undefined ? '' : `: ${reasonLine(chart)}`;
  return {
    sentence: `No passage has a clear emotion, as in most ordinary prose${rest}.`,
    way: 'verdictSettings',
    isSome: false,
  };
}

interface Reason {
  /** Undefined where it does not hold. */
  readonly says: (state: DocumentState, chart: Chart | undefined) => string | undefined;
  readonly way?: WayOn;
  readonly isSome?: true;
}

/** From what keeps everything away on. */
const reasons: readonly Reason[] = [
  { says: ({ enabled }) => (enabled ? undefined : 'Emotions are switched off everywhere.'), way: 'switchOn' },
  {
    says: ({ text }) =>
      text === 'none' ? 'No text is in front: open a Markdown or plain-text document, or the sample story.' : undefined,
    way: 'openSample',
  },
  {
    says: ({ text }) =>
      text === 'mirror'
        ? 'This text is only shown, not written here (output, chat, an older version), so it is not read; select some of it and classify that.'
        : undefined,
  },
  { says: ({ isPaused }) => (isPaused ? 'Emotions are paused in this document.' : undefined), way: 'resume' },
  { says: ({ model }) => (model.type === 'failed' ? model.sentence : undefined), way: 'showLog' },
  {
    says: ({ model }) =>
      model.type === 'loading' ? `The model is being loaded: ${percent(model.fraction)}.` : undefined,
  },
  {
    says: ({ analysis, isIgnoredFile }) =>
      analysis === undefined && isIgnoredFile
        ? 'The setting emotionLens.ignore.files leaves this file out.'
        : undefined,
    way: 'classify',
  },
  { says: ({ analysis, language }) => (analysis === undefined ? unknownProse(language) : undefined) },
  {
    says: ({ analysis, language }) =>
      analysis === undefined
        ? `Documents in the language “${language}” are not read by themselves; Markdown and plain text are, unless you change that.`
        : undefined,
    way: 'classify',
  },
  { says: ({ analysis }) => analysis?.problem },
  {
    says: ({ analysis }) => {
      const reading = analysis && readingProgress(analysis);
      return reading && `It is being read: ${count(reading.done)} of ${counted(reading.total, 'passage')} so far.`;
    },
  },
  {
    says: ({ analysis }) => {
      if (analysis === undefined || analysis.passages.length > 0) return undefined;
      return analysis.ignored.length > 0
        ? 'Everything here is ignored: a comment or the front matter says so.'
        : 'There is no prose here: headings, code and links are not read.';
    },
  },
  {
    says: (_, chart) =>
      chart !== undefined && isForeign(chart)
        ? 'This document does not seem to be in English, the one language the model was made for.'
        : undefined,
    way: 'anyLanguage',
  },
  {
    says: ({ emotions }, chart) => {
      if (chart === undefined || clearPassages(chart) === 0 || clearOfInterest(chart, emotions) > 0) return undefined;
      return `${has(clearPassages(chart))} a clear emotion, but none of those in the filter: ${emotions.join(', ')}.`;
    },
    way: 'changeFilter',
  },
  {
    says: ({ hasMarks }, chart) =>
      chart === undefined || clearPassages(chart) === 0 || hasMarks
        ? undefined
        : `${has(clearPassages(chart))} a clear emotion, but marks and labels are switched off.`,
    way: 'displaySettings',
  },
  {
    says: ({ emotions }, chart) => {
      const clear = chart === undefined ? 0 : clearOfInterest(chart, emotions);
      if (chart === undefined || clear === 0) return undefined;
      const others = reasonLine(chart);
      return `${has(clear)} a clear emotion here${others === '' ? '' : `; of the others ${others}`}.`;
    },
    isSome: true,
  },
];

function clearOfInterest({ rows }: Chart, emotions: readonly string[]): number {
  return rows.reduce(
    (sum, { label, passages }) => (label !== undefined && isOfInterest(label, emotions) ? sum + passages : sum),
    0,
  );
}

function has(passages: number): string {
  return `${counted(passages, 'passage')} ${passages === 1 ? 'has' : 'have'}`;
}
