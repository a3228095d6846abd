import { t } from '@vscode/l10n';

import { emotionName, noEmotionName } from '../../core/language/emotionNames.ts';
import { sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import type { OddsTable, Thresholds } from '../../core/scoring/modelInfo.ts';
import { verdictText, certaintyText } from '../../core/scoring/verdictText.ts';
import { evidenceText } from './agreementText.ts';
import { ranked } from '../../core/scoring/scores.ts';

/** All that is to be said of one text, as plain sentences to be heard: the verdict and why, where its number comes from, how it was read. */
export function readingText(
  { passage, state, reading, verdict }: JudgedPassage,
  thresholds: Thresholds,
  odds: readonly OddsTable[],
): string {
  if (state === 'failed') return t('This text could not be read.');
  if (reading === undefined || verdict === undefined) return t('This text has not been read yet.');
  const { scores, windows } = reading;
  return sentences(
    verdictText(verdict, { scores, thresholds, words: passage.words }),
    evidenceText(odds, verdict, scores, (name) => name),
    windows > 1 ? t('It is longer than the model reads at once and was read in {0} stretches.', windows) : '',
  );
}

/** The verdict in a sentence, then a line with each label and the model's own probability (0 to 1), a tabulator between, highest first. */
export function scoresText({ passage, reading, verdict }: JudgedPassage, thresholds: Thresholds): string {
  const scores = reading?.scores ?? [];
  const sentence = verdict && verdictText(verdict, { scores, thresholds, words: passage.words });
  return [
    ...(sentence === undefined ? [] : [sentence]),
    ...ranked(scores).map(({ label, probability }) => `${label}\t${probability.toFixed(4)}`),
    '',
  ].join('\n');
}

/** What is said behind the verdict of a selection that holds so many passages; empty of one. */
export function spanText(passages: number): string {
  return passages < 2
    ? ''
    : ` ${t('It holds {0} passages; “Emotion Lens: Classify Each Passage” tells them apart.', passages)}`;
}

/** Of more selections than this only the first are said. */
const most = 5;

/** What came of classified selections: all that is to be said of one, the verdicts of several. */
export function selectionsText(
  selections: readonly JudgedPassage[],
  thresholds: Thresholds,
  odds: readonly OddsTable[],
): string {
  const [first, ...others] = selections;
  if (first === undefined) return t('Nothing is classified.');
  if (others.length === 0) return readingText(first, thresholds, odds);
  const verdicts = selections.slice(0, most).map(({ state, verdict }) => {
    if (state === 'failed') return t('not read');
    return verdict?.kind === 'emotion' ? `${emotionName(verdict.label)} ${certaintyText(verdict)}` : noEmotionName();
  });
  const more = selections.length - most;
  const all = [...verdicts, ...(more > 0 ? [t('and {0} more', more)] : [])].join(t('; '));
  return plural(selections.length, {
    one: t('{0} selection: {1}.', count(selections.length), all),
    other: t('{0} selections: {1}.', count(selections.length), all),
  });
}
