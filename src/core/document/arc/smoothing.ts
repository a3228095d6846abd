import { strengthOf } from '../../scoring/interest.ts';
import type { PlacedPassage } from './wordOffsets.ts';

/** Words to each side at least, the share of a longer document, and the most of one that is too short for that. */
const leastWindow = 120;
const windowShare = 0.02;
const mostShare = 1 / 8;

/** Where less of a window than this has been read, nothing is said of it. */
export const leastRead = 0.1;

/** Words to each side of a place that count there: 2 % of the document, 120 at least, but not over an eighth of a short one. */
export function smoothingWindow(words: number): number {
  return Math.max(1, Math.round(words * windowShare), Math.min(leastWindow, Math.round(words * mostShare)));
}

/**
 * A curve per label, its values (0 to 1) at `places`, in words and ascending: the mean clearness of the words around a
 * place, a word at the place itself counting fully and one `window` words away no longer (a triangular kernel). `null`
 * where less than a tenth of what counts has been read. Costs what lies in the windows, whatever the document's length.
 */
export function smoothedCurves(
  placed: readonly PlacedPassage[],
  labels: readonly string[],
  places: readonly number[],
  window: number,
): readonly (readonly (number | null)[])[] {
  const curves: (number | null)[][] = labels.map(() => []);
  const columns = new Map(labels.map((label, index) => [label, index]));
  // One list for all places: a window holds hundreds of passages.
  const sums = new Float64Array(labels.length);
  let first = 0;
  for (const place of places) {
    while (first < placed.length && (placed[first]?.to ?? 0) <= place - window) first += 1;
    let all = 0;
    let read = 0;
    sums.fill(0);
    for (let index = first; index < placed.length; index += 1) {
      const each = placed[index];
      if (each === undefined || each.from >= place + window) break;
      const weight = weightUpTo((each.to - place) / window) - weightUpTo((each.from - place) / window);
      const { verdict } = each.judged;
      all += weight;
      if (verdict === undefined) continue;
      read += weight;
      if (verdict.kind !== 'emotion') continue;
      const column = columns.get(verdict.label);
      if (column !== undefined) sums[column] = (sums[column] ?? 0) + weight * strengthOf(verdict);
    }
    const known = all > 0 && read / all >= leastRead;
    for (let column = 0; column < sums.length; column += 1)
      curves[column]?.push(known ? rounded((sums[column] ?? 0) / read) : null);
  }
  return curves;
}

/** Finer than a pixel, and short to send. */
function rounded(value: number): number {
  return Math.min(1, Math.round(value * 1e4) / 1e4);
}

/** The share of a triangular kernel from -1 to `distance`. */
function weightUpTo(distance: number): number {
  if (distance <= -1) return 0;
  if (distance >= 1) return 1;
  return distance < 0 ? (1 + distance) ** 2 / 2 : 1 - (1 - distance) ** 2 / 2;
}
