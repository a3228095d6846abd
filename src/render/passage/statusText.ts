import { t } from '@vscode/l10n';

import { emotionName, noEmotionName } from '../../core/language/emotionNames.ts';
import type { ClassifierState } from '../../core/scoring/classifier.ts';
import { emotionOfInterest } from '../../core/scoring/interest.ts';
import { labelStyle, noneStyle } from '../../core/scoring/labels.ts';
import { percent, shareText } from '../../core/scoring/percent.ts';
import { certaintyText, spokenCertainty } from '../../core/scoring/verdictText.ts';
import type { Analysis } from '../../core/document/analysis/analysis.ts';
import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import { hiddenText } from '../trial/hiddenText.ts';
import { readingProgress } from '../../core/document/analysis/readingProgress.ts';
import { dominantEmotion } from '../../core/document/judgement/distribution.ts';

export interface StatusSource {
  readonly state: ClassifierState;
  readonly analysis: Analysis | undefined;
  /** The passage that holds the caret. */
  readonly caret: JudgedPassage | undefined;
  /** Labels of interest; empty means all. */
  readonly emotions: readonly string[];
  /** Whether a trial hides the emotions of all documents. */
  readonly areHidden: boolean;
  readonly isPaused: boolean;
}

export interface Status {
  /** May hold VS Code's `$(icon)`s; none of them comes from a label. */
  readonly text: string;
  /** What a screen reader says instead. */
  readonly spoken: string;
  readonly isWarning: boolean;
}

/** What the status bar says of a document; undefined when there is nothing to say. */
export function statusText(source: StatusSource): Status | undefined {
  const { state, analysis, caret, emotions, areHidden, isPaused } = source;
  if (areHidden) return quiet(t('$(eye-closed) Emotions hidden'), hiddenText());
  if (isPaused) return quiet(t('$(debug-pause) Emotions paused'), t('Emotions are paused in this document'));
  if (state.type === 'failed')
    return { text: t('$(warning) Emotion model failed'), spoken: state.sentence, isWarning: true };
  if (state.type === 'loading') {
    const fraction = percent(state.fraction);
    return quiet(t('$(loading~spin) Emotion model {0}', fraction), t('Emotion model loading, {0}', fraction));
  }
  if (analysis === undefined) return undefined;
  if (analysis.problem !== undefined) {
    const text = analysis.distribution.words === 0 ? t('$(info) Emotions not read') : t('$(info) Emotions partly read');
    return quiet(text, analysis.problem);
  }
  if (analysis.progress.total === 0) return undefined;
  const reading = readingProgress(analysis);
  if (reading !== undefined) {
    const { done, total } = reading;
    return quiet(
      t('$(loading~spin) Emotions {0}/{1}', done, total),
      t('Emotions of {0} of {1} passages read', done, total),
    );
  }
  if (isForeign(analysis)) {
    return quiet(
      t('– not in English'),
      t('Not in English, the one language the model was made for: no emotion is named'),
    );
  }
  const [document, here] = [documentStatus(analysis, emotions), caretStatus(analysis, caret, emotions)];
  // Where the whole has none, so has the passage at the caret.
  const said =
    here === undefined || here.text === document.text
      ? document
      : {
          text: t('{0} · here {1}', document.text, here.text),
          spoken: t('{0}; at the caret {1}', document.spoken, here.spoken),
        };
  const host = analysis.model?.host;
  return host === undefined
    ? quiet(said.text, said.spoken)
    : quiet(`$(cloud) ${said.text}`, t('{0}; read on the server {1}', said.spoken, host));
}

function noneText(): string {
  return `${noneStyle.glyph} ${noEmotionName()}`;
}

type Part = Pick<Status, 'text' | 'spoken'>;

/** True when every passage read went without an emotion because of the document's language. */
function isForeign({ passages }: Analysis): boolean {
  const verdicts = passages.flatMap(({ verdict }) => verdict ?? []);
  return verdicts.length > 0 && verdicts.every((verdict) => verdict.kind === 'none' && verdict.reason === 'notEnglish');
}

function documentStatus(analysis: Analysis, emotions: readonly string[]): Part {
  const dominant = dominantEmotion(analysis.distribution, emotions);
  if (dominant === undefined) return { text: noneText(), spoken: t('No clear emotion in this document') };
  const share = shareText(dominant.share);
  return {
    text: t('{0} {1} {2} of words', glyphOf(dominant.label, analysis), plain(emotionName(dominant.label)), share),
    spoken: t('Most words with a clear emotion: {0}, {1} of the document’s words', emotionName(dominant.label), share),
  };
}

function caretStatus(
  analysis: Analysis,
  caret: JudgedPassage | undefined,
  emotions: readonly string[],
): Part | undefined {
  if (caret?.verdict === undefined || caret.state === 'failed') return undefined;
  if (caret.verdict.kind === 'none') return { text: noneText(), spoken: noEmotionName() };
  const clear = emotionOfInterest(caret.verdict, emotions);
  if (clear === undefined) return undefined;
  const { label } = clear;
  return {
    text: `${glyphOf(label, analysis)} ${plain(emotionName(label))} ${certaintyText(clear)}`,
    spoken: t('{0}, {1}', emotionName(label), spokenCertainty(clear)),
  };
}

function quiet(text: string, spoken: string): Status {
  return { text, spoken, isWarning: false };
}

function glyphOf(label: string, { model }: Analysis): string {
  return labelStyle(label, model?.labels ?? []).glyph;
}

/** A model may call a label anything; `$(` would begin an icon. */
function plain(label: string): string {
  return label.replace(/\s+/g, ' ').replaceAll('$(', '$ (');
}
