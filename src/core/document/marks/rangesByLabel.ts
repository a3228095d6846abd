import { emotionOfInterest } from '../../scoring/interest.ts';
import type { Range } from '../../text/passage/passage.ts';
import type { JudgedPassage } from '../judgement/judgedPassage.ts';

/** Where each clear emotion of interest stands, rows of a table too, in one walk over the passages; labels without a place are absent. */
export function rangesByLabel(
  passages: readonly JudgedPassage[],
  emotions: readonly string[],
): ReadonlyMap<string, readonly Range[]> {
  const found = new Map<string, Range[]>();
  for (const { passage, verdict } of passages) {
    const label = emotionOfInterest(verdict, emotions)?.label;
    if (label === undefined) continue;
    const ranges = found.get(label);
    if (ranges === undefined) found.set(label, [passage.range]);
    else ranges.push(passage.range);
  }
  return found;
}
