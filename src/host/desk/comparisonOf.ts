import type { Analysis } from '../../core/document/analysis.ts';
import { comparedDrafts } from '../../picture/comparedDrafts.ts';

/** Two analyses side by side, as far as the filter `emotions` lets through. */
export function comparisonOf(
  before: Analysis,
  after: Analysis,
  emotions: readonly string[],
): ReturnType<typeof comparedDrafts> {
  return comparedDrafts(before, after, (after.model ?? before.model)?.labels ?? [], emotions);
}
