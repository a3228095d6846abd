import { lastAtOrBefore } from '../../text/passage/lastAtOrBefore.ts';
import { clearness, leastRead } from './smoothing.ts';
import type { PlacedPassage } from './wordOffsets.ts';

/** Means of labels over any stretch of a document, each in the time it takes to find the stretch's ends. */
export class RunningMeans {
  readonly #placed: readonly PlacedPassage[];
  readonly #labels: readonly string[];
  /** Before each passage: the words read by the model so far, and each label's clearness added up over words. */
  readonly #read: Float64Array;
  readonly #sums: readonly Float64Array[];

  constructor(placed: readonly PlacedPassage[], labels: readonly string[]) {
    this.#placed = placed;
    this.#labels = labels;
    this.#read = runningSum(placed, isRead);
    this.#sums = labels.map((label) => runningSum(placed, (each) => clearness(each, label)));
  }

  /**
   * Puts each label's mean clearness from word `from` to word `to` into `means`, which has a place for each. False where
   * less than a tenth has been read: then nothing in there counts.
   */
  between(from: number, to: number, means: Float64Array): boolean {
    const [first, last] = [this.#indexAt(from), this.#indexAt(to)];
    const read = this.#upTo(last, to, this.#read) - this.#upTo(first, from, this.#read);
    const words = Math.min(to, this.#placed.at(-1)?.to ?? 0) - Math.max(0, from);
    if (words <= 0 || read / words < leastRead) return false;
    for (const [index, sums] of this.#sums.entries()) {
      const label = this.#labels[index];
      means[index] = Math.max(0, this.#upTo(last, to, sums, label) - this.#upTo(first, from, sums, label)) / read;
    }
    return true;
  }

  /** Of a label, or without one of what was read. */
  #upTo(index: number, place: number, sums: Float64Array, label?: string): number {
    const each = this.#placed[index];
    const before = sums[index] ?? 0;
    if (each === undefined) return before;
    return before + Math.max(0, place - each.from) * (label === undefined ? isRead(each) : clearness(each, label));
  }

  /** Of the first passage that ends behind `place`; behind the last one where none does. */
  #indexAt(place: number): number {
    return lastAtOrBefore(this.#placed, place, ({ to }) => to) + 1;
  }
}

function isRead({ judged }: PlacedPassage): number {
  return judged.verdict === undefined ? 0 : 1;
}

/** The sum of `value` over words before each passage, and over all of them at the end. */
function runningSum(placed: readonly PlacedPassage[], value: (each: PlacedPassage) => number): Float64Array {
  const sums = new Float64Array(placed.length + 1);
  for (const [index, each] of placed.entries())
    sums[index + 1] = (sums[index] ?? 0) + (each.to - each.from) * value(each);
  return sums;
}
