import type { Analysis } from '../../core/document/analysis.ts';
import { arcOf } from '../../core/document/arc.ts';
import { changesIn, type ComparedPassage, compared } from '../../core/document/comparison.ts';
import { emotionOfInterest } from '../../core/scoring/interest.ts';
import type { ComparisonPicture } from '../../picture/comparison.ts';

type Result = Pick<ComparisonPicture, 'labels' | 'before' | 'after' | 'shares' | 'changes' | 'unchanged' | 'emotions'>;

/** Two analyses side by side, as far as the filter `emotions` lets through. */
export function comparisonOf(before: Analysis, after: Analysis, emotions: readonly string[]): Result {
  const labels = (after.model ?? before.model)?.labels ?? [];
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
  return sides.some(({ verdict }) => emotionOfInterest(verdict, emotions) !== undefined);
}
