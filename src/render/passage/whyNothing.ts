import { t } from '@vscode/l10n';

import { emotionName } from '../../core/language/emotionNames.ts';
import { listed } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import type { Analysis } from '../../core/document/analysis/analysis.ts';
import { readingProgress } from '../../core/document/analysis/readingProgress.ts';
import type { ClassifierState } from '../../core/scoring/classifier.ts';
import { isOfInterest } from '../../core/scoring/interest.ts';
import { percent } from '../../core/scoring/percent.ts';
import { unknownProse } from '../../core/text/prose/placeOfProse.ts';
import { type Chart, chartOf, clearPassages, isForeign } from '../distribution/chart.ts';
import { reasonLine } from '../distribution/reasons.ts';
import { hiddenText } from '../trial/hiddenText.ts';

/** What may keep a document without marks. */
export interface DocumentState {
  /** False when everything is switched off. */
  readonly enabled: boolean;
  /** `none`: no text is in front; `mirror`: one nobody writes in, such as output or an older version. */
  readonly text: 'document' | 'mirror' | 'none';
  /** Whether a trial hides the emotions of all documents. */
  readonly areHidden: boolean;
  readonly isPaused: boolean;
  /** Whether `emotionLens.ignore.files` names it. */
  readonly isIgnoredFile: boolean;
  /** The id of the language it is read in. */
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
  | 'continueTrial'
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
  return {
    sentence:
      chart === undefined
        ? t('No passage has a clear emotion, as in most ordinary prose.')
        : t('No passage has a clear emotion, as in most ordinary prose: {0}.', reasonLine(chart)),
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

/** Stretches a passage was read in, from which on it is much longer than what the model reads at once. */
const manyWindows = 4;

/** From what keeps everything away on. */
const reasons: readonly Reason[] = [
  { says: ({ enabled }) => (enabled ? undefined : t('Emotions are switched off everywhere.')), way: 'switchOn' },
  { says: ({ areHidden }) => (areHidden ? hiddenText() : undefined), way: 'continueTrial' },
  {
    says: ({ text }) =>
      text === 'none'
        ? t('No text is in front: open a Markdown or plain-text document, or the sample story.')
        : undefined,
    way: 'openSample',
  },
  {
    says: ({ text }) =>
      text === 'mirror'
        ? t(
            'This text is only shown, not written here (output, chat, an older version), so it is not read; select some of it and classify that.',
          )
        : undefined,
  },
  { says: ({ isPaused }) => (isPaused ? t('Emotions are paused in this document.') : undefined), way: 'resume' },
  { says: ({ model }) => (model.type === 'failed' ? model.sentence : undefined), way: 'showLog' },
  {
    says: ({ model }) =>
      model.type === 'loading' ? t('The model is being loaded: {0}.', percent(model.fraction)) : undefined,
  },
  {
    says: ({ analysis, isIgnoredFile }) =>
      analysis === undefined && isIgnoredFile
        ? t('The setting emotionLens.ignore.files leaves this file out.')
        : undefined,
    way: 'classify',
  },
  { says: ({ analysis, language }) => (analysis === undefined ? unknownProse(language) : undefined) },
  {
    says: ({ analysis, language }) =>
      analysis === undefined
        ? t(
            'Documents in the language “{0}” are not read by themselves; Markdown and plain text are, unless you change that.',
            language,
          )
        : undefined,
    way: 'classify',
  },
  { says: ({ analysis }) => analysis?.problem },
  {
    says: ({ analysis }) => {
      const reading = analysis && readingProgress(analysis);
      return (
        reading &&
        plural(reading.total, {
          one: t('It is being read: {0} of {1} passage so far.', count(reading.done), count(reading.total)),
          other: t('It is being read: {0} of {1} passages so far.', count(reading.done), count(reading.total)),
        })
      );
    },
  },
  {
    says: ({ analysis }) => {
      if (analysis === undefined || analysis.passages.length > 0) return undefined;
      if (analysis.isEmpty === true) return t('This document is empty.');
      return analysis.ignored.length > 0
        ? t('Everything here is ignored: a comment or the front matter says so.')
        : t('There is no prose here: headings, code and links are not read.');
    },
  },
  {
    says: (_, chart) =>
      chart !== undefined && isForeign(chart)
        ? t('This document does not seem to be in English, the one language the model was made for.')
        : undefined,
    way: 'anyLanguage',
  },
  {
    says: ({ emotions }, chart) => {
      if (chart === undefined || clearPassages(chart) === 0 || clearOfInterest(chart, emotions) > 0) return undefined;
      const clear = clearPassages(chart);
      const filter = listed(emotions.map(emotionName));
      return plural(clear, {
        one: t('{0} passage has a clear emotion, but none of those in the filter: {1}.', count(clear), filter),
        other: t('{0} passages have a clear emotion, but none of those in the filter: {1}.', count(clear), filter),
      });
    },
    way: 'changeFilter',
  },
  {
    says: ({ hasMarks }, chart) => {
      const clear = chart === undefined ? 0 : clearPassages(chart);
      if (clear === 0 || hasMarks) return undefined;
      return plural(clear, {
        one: t('{0} passage has a clear emotion, but marks and labels are switched off.', count(clear)),
        other: t('{0} passages have a clear emotion, but marks and labels are switched off.', count(clear)),
      });
    },
    way: 'displaySettings',
  },
  {
    says: ({ emotions }, chart) => {
      const clear = chart === undefined ? 0 : clearOfInterest(chart, emotions);
      if (chart === undefined || clear === 0) return undefined;
      const others = reasonLine(chart);
      return others === ''
        ? plural(clear, {
            one: t('{0} passage has a clear emotion here.', count(clear)),
            other: t('{0} passages have a clear emotion here.', count(clear)),
          })
        : plural(clear, {
            one: t('{0} passage has a clear emotion here; of the others {1}.', count(clear), others),
            other: t('{0} passages have a clear emotion here; of the others {1}.', count(clear), others),
          });
    },
    isSome: true,
  },
  {
    says: ({ analysis }, chart) => {
      const most = analysis?.passages.find(({ passage }) => passage.words * 2 > (chart?.words ?? 0));
      if (most === undefined || (most.reading?.windows ?? 1) < manyWindows) return undefined;
      return t(
        'No passage has a clear emotion. {0} words are one passage here, and over so many feelings may even out; shorter ones tell more.',
        count(most.passage.words),
      );
    },
  },
];

function clearOfInterest({ rows }: Chart, emotions: readonly string[]): number {
  return rows.reduce(
    (sum, { label, passages }) => (label !== undefined && isOfInterest(label, emotions) ? sum + passages : sum),
    0,
  );
}
