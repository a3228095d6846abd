import { clearness, leastRead } from './smoothing.ts';
import type { PlacedPassage } from './wordPlaces.ts';

/** Means of labels over any stretch of a document, each in the time it takes to find the stretch's ends. */
export class RunningMeans {
  readonly #placed: readonly PlacedPassage[];
  readonly #labels: readonly string[];
  /** Before each passage: the words read by the model so far, and each label's clearness added up over words. */
  readonly #read: readonly number[];
  readonly #sums: readonly (readonly number[])[];

  constructor(placed: readonly PlacedPassage[], labels: readonly string[]) {
    this.#placed = placed;
    this.#labels = labels;
    this.#read = runningSum(placed, isRead);
    this.#sums = labels.map((label) => runningSum(placed, (each) => clearness(each, label)));
  }

  /** Each label's mean clearness from word `from` to word `to`; undefined where less than a tenth has been read. */
  between(from: number, to: number): readonly number[] | undefined {
    const [first, last] = [this.#indexAt(from), this.#indexAt(to)];
    const read = this.#upTo(last, to, this.#read, isRead) - this.#upTo(first, from, this.#read, isRead);
    const words = Math.min(to, this.#placed.at(-1)?.to ?? 0) - Math.max(0, from);
    if (words <= 0 || read / words < leastRead) return undefined;
    return this.#labels.map((label, index) => {
      const sums = this.#sums[index] ?? [];
      const value = (each: PlacedPassage): number => clearness(each, label);
      return Math.max(0, this.#upTo(last, to, sums, value) - this.#upTo(first, from, sums, value)) / read;
    });
  }

  #upTo(index: number, place: number, sums: readonly number[], value: (each: PlacedPassage) => number): number {
    const each = this.#placed[index];
    const before = sums[index] ?? 0;
    return each === undefined ? before : before + Math.max(0, place - each.from) * value(each);
  }

  /** Of the first passage that ends behind `place`; behind the last one where none does. */
  #indexAt(place: number): number {
    let [low, high] = [0, this.#placed.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#placed[middle]?.to ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isRead({ judged }: PlacedPassage): number {
  return judged.verdict === undefined ? 0 : 1;
}

/** The sum of `value` over words before each passage, and over all of them at the end. */
function runningSum(placed: readonly PlacedPassage[], value: (each: PlacedPassage) => number): readonly number[] {
  let sum = 0;
  const sums = placed.map((each) => {
    const before = sum;
    sum += (each.to - each.from) * value(each);
    return before;
  });
  return [...sums, sum];
}
