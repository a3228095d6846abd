import type { ClassifierState } from '../scoring/classifier.ts';
import { emotionOfInterest } from '../scoring/interest.ts';
import { labelStyle, noneStyle } from '../scoring/labels.ts';
import { percent } from '../scoring/percent.ts';
import { certaintyText } from '../scoring/verdictText.ts';
import type { Analysis } from './analysis.ts';
import type { JudgedPassage } from './judgedPassage.ts';
import { dominantEmotion } from './dominant.ts';

export interface StatusSource {
  readonly state: ClassifierState;
  readonly analysis: Analysis | undefined;
  /** The passage that holds the caret. */
  readonly caret: JudgedPassage | undefined;
  /** Labels of interest; empty means all. */
  readonly emotions: readonly string[];
}

export interface Status {
  /** May hold VS Code's `$(icon)`s; none of them comes from a label. */
  readonly text: string;
  /** What a screen reader says instead. */
  readonly spoken: string;
  readonly click: 'sidebar' | 'log';
  readonly isWarning: boolean;
}

/** Passages still to read; fewer are read in a moment, and after each edit there is one. */
const worthCounting = 8;

/** What the status bar says of a document; undefined when there is nothing to say. */
export function statusText({ state, analysis, caret, emotions }: StatusSource): Status | undefined {
  if (state.type === 'failed')
    return { text: '$(warning) Emotion model failed', spoken: state.sentence, click: 'log', isWarning: true };
  if (state.type === 'loading') {
    const fraction = percent(state.fraction);
    return quiet(`$(loading~spin) Emotion model ${fraction}`, `Emotion model loading, ${fraction}`);
  }
  if (analysis === undefined) return undefined;
  if (analysis.problem !== undefined) {
    const extent = analysis.distribution.words === 0 ? 'not' : 'partly';
    return quiet(`$(info) Emotions ${extent} read`, analysis.problem);
  }
  const { done, total } = analysis.progress;
  if (total === 0) return undefined;
  if (total - done >= worthCounting || (done < total && analysis.distribution.words === 0))
    return quiet(`$(loading~spin) Emotions ${done}/${total}`, `Emotions of ${done} of ${total} passages read`);
  const [document, here] = [documentStatus(analysis, emotions), caretStatus(analysis, caret, emotions)];
  return here === undefined
    ? quiet(document.text, document.spoken)
    : quiet(`${document.text} · here ${here.text}`, `${document.spoken}; at the caret ${here.spoken}`);
}

type Part = Pick<Status, 'text' | 'spoken'>;

function documentStatus(analysis: Analysis, emotions: readonly string[]): Part {
  const dominant = dominantEmotion(analysis.distribution, emotions);
  if (dominant === undefined)
    return { text: `${noneStyle.glyph} no clear emotion`, spoken: 'No clear emotion in this document' };
  const share = percent(dominant.share);
  return {
    text: `${glyphOf(dominant.label, analysis)} ${plain(dominant.label)} ${share}`,
    spoken: `Most words with a clear emotion: ${dominant.label}, ${share} of the document`,
  };
}

function caretStatus(
  analysis: Analysis,
  caret: JudgedPassage | undefined,
  emotions: readonly string[],
): Part | undefined {
  if (caret?.verdict === undefined || caret.state === 'failed') return undefined;
  if (caret.verdict.kind === 'none') return { text: noneStyle.glyph, spoken: 'no clear emotion' };
  const clear = emotionOfInterest(caret.verdict, emotions);
  if (clear === undefined) return undefined;
  const { label } = clear;
  const number = certaintyText(clear);
  return {
    text: `${glyphOf(label, analysis)} ${plain(label)} ${number}`,
    spoken: `${label}, ${number}`,
  };
}

function quiet(text: string, spoken: string): Status {
  return { text, spoken, click: 'sidebar', isWarning: false };
}

function glyphOf(label: string, { model }: Analysis): string {
  return labelStyle(label, model?.labels ?? []).glyph;
}

/** A model may call a label anything; `$(` would begin an icon. */
function plain(label: string): string {
  return label.replace(/\s+/g, ' ').replaceAll('$(', '$ (');
}
