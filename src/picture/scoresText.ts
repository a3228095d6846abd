import type { JudgedPassage } from '../core/document/judgedPassage.ts';
import type { Thresholds } from '../core/scoring/modelInfo.ts';
import { ranked } from '../core/scoring/scores.ts';
import { verdictText } from '../core/scoring/verdictText.ts';

/** The verdict in a sentence, then a line with each label and its probability (0 to 1), a tabulator between, highest first. */
export function scoresText({ passage, reading, verdict }: JudgedPassage, thresholds: Thresholds): string {
  const scores = reading?.scores ?? [];
  const sentence = verdict && verdictText(verdict, { scores, thresholds, words: passage.words });
  return [
    ...(sentence === undefined ? [] : [sentence]),
    ...ranked(scores).map(({ label, probability }) => `${label}\t${probability.toFixed(4)}`),
    '',
  ].join('\n');
}
