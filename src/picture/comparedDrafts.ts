import { arcOf, type ArcSource } from '../core/document/arc.ts';
import { changesIn, type ComparedPassage, compared } from '../core/document/comparison.ts';
import { isOfInterest } from '../core/scoring/interest.ts';
import type { ComparisonPicture } from './comparison.ts';
import { verdictName } from './row.ts';

type Result = Omit<ComparisonPicture, 'title' | 'older'>;

/** Two drafts side by side, as far as the filter `emotions` lets through. `labels` are those of the model that read both. */
export function comparedDrafts(
  before: ArcSource,
  after: ArcSource,
  labels: readonly string[],
  emotions: readonly string[],
): Result {
  const comparison = compared(before.passages, after.passages, labels);
  const changes = changesIn(comparison).filter((change) => isShown(change, emotions));
  return {
    labels,
    before: arcOf(before, labels, emotions),
    after: arcOf(after, labels, emotions),
    shares: comparison.shares,
    changes,
    unchanged: comparison.passages.length - changes.length,
    emotions,
  };
}

function isShown(change: ComparedPassage, emotions: readonly string[]): boolean {
  if (emotions.length === 0) return true;
  const sides = [...('before' in change ? [change.before] : []), ...('after' in change ? [change.after] : [])];
  return sides.some(({ verdict }) => verdict !== undefined && isOfInterest(verdictName(verdict), emotions));
}
