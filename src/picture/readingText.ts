import type { JudgedPassage } from '../core/document/judgedPassage.ts';
import type { OddsTable, Thresholds } from '../core/scoring/modelInfo.ts';
import { verdictText } from '../core/scoring/verdictText.ts';
import { oddsText } from './oddsText.ts';

/** All that is to be said of one text, as plain sentences to be heard: the verdict and why, its odds, how it was read. */
export function readingText(
  { passage, reading, verdict }: JudgedPassage,
  thresholds: Thresholds,
  odds: readonly OddsTable[],
): string {
  if (reading === undefined || verdict === undefined) return 'This text has not been read yet.';
  const { scores, windows } = reading;
  return [
    verdictText(verdict, { scores, thresholds, words: passage.words }),
    oddsText(odds, verdict, scores, (name) => name),
    windows > 1 ? `It is longer than the model reads at once and was read in ${windows} stretches.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
