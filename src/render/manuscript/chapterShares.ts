import { t } from '@vscode/l10n';

import { emotionName, noEmotionName } from '../../core/language/emotionNames.ts';
import { listed } from '../../core/language/lists.ts';
import { dominantOf, wordsOf } from '../../core/workspace/emotionTally.ts';
import type { Chapter } from '../../core/workspace/manuscript/manuscript.ts';
import { sharePercent } from '../format/numbers.ts';
import type { ManuscriptData } from './manuscriptData.ts';

export interface LabelShare {
  readonly label: string;
  /** Of the chapter's words that were read, 0 to 1. */
  readonly share: number;
}

/** The labels that each chapter has a bar for: those that have a lane of the arc, in its order. */
export function barLabels({ arc }: Pick<ManuscriptData, 'arc'>): readonly string[] {
  return arc?.arc.lanes.map(({ label }) => label) ?? [];
}

/** Of a chapter each of `shown`, labels among `labels`. */
export function sharesOf(
  { tally }: Pick<Chapter, 'tally'>,
  labels: readonly string[],
  shown: readonly string[],
): readonly LabelShare[] {
  const words = wordsOf(tally);
  return shown.map((label) => {
    return { label, share: words === 0 ? 0 : (tally[labels.indexOf(label)] ?? 0) / words };
  });
}

/** The words without a clear emotion, of all. */
export function restOf({ tally }: Pick<Chapter, 'tally'>, labels: readonly string[]): number {
  const words = wordsOf(tally);
  return words === 0 ? 0 : (tally[labels.length] ?? 0) / words;
}

/** The share, 0 to 1, that fills a bar, the same for all chapters: the first round number that none exceeds. */
export function fullShare({ chapters, labels }: ManuscriptData, shown: readonly string[]): number {
  let most = 0;
  for (const chapter of chapters)
    for (const { share } of sharesOf(chapter, labels, shown)) most = Math.max(most, share);
  return [0.05, 0.1, 0.2, 0.3, 0.5].find((step) => most <= step) ?? 1;
}

/** `fear 34 %`, or that no emotion is clear. */
export function mostText({ tally }: Chapter, labels: readonly string[], emotions: readonly string[]): string {
  const dominant = dominantOf(tally, labels, emotions);
  return dominant === undefined
    ? noEmotionName()
    : t('{0} {1}', emotionName(dominant.label), sharePercent(dominant.share));
}

/** All that the bars of a chapter show, the largest first, as it is heard. */
export function spokenShares(shares: readonly LabelShare[], rest: number): string {
  const parts = shares
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
    .map(({ label, share }) => t('{0} {1}', emotionName(label), sharePercent(share)));
  return listed([...parts, t('{0} {1}', noEmotionName(), sharePercent(rest))]);
}
