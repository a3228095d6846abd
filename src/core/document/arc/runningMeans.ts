import { emotionOfInterest, strengthOf } from '../../scoring/interest.ts';
import { leastRead } from './smoothing.ts';
import type { PlacedPassage } from './wordOffsets.ts';

/**
 * Means of labels over any stretch of a document. Plain numbers in a row, for a novel has ten thousand passages, and is asked
 * about at each of them with each chunk that is read.
 */
export class RunningMeans {
  /** Where each passage begins, in words, and at the end where the last one ends. */
  readonly #starts: Float64Array;
  /** A row a passage: 1 where it was read, then each label's clearness. */
  readonly #rates: Float64Array;
  /** The same added up over the words before each passage, with a row more at the end. */
  readonly #sums: Float64Array;
  readonly #width: number;

  constructor(placed: readonly PlacedPassage[], labels: readonly string[]) {
    const width = labels.length + 1;
    this.#width = width;
    this.#starts = new Float64Array(placed.length + 1);
    this.#rates = new Float64Array(placed.length * width);
    this.#sums = new Float64Array((placed.length + 1) * width);
    const columns = new Map(labels.map((label, index) => [label, index + 1]));
    for (const [index, { judged, from, to }] of placed.entries()) {
      const row = index * width;
      const next = row + width;
      this.#starts[index] = from;
      this.#starts[index + 1] = to;
      if (judged.verdict !== undefined) this.#rates[row] = 1;
      const emotion = emotionOfInterest(judged.verdict, []);
      const column = emotion && columns.get(emotion.label);
      if (emotion !== undefined && column !== undefined) this.#rates[row + column] = strengthOf(emotion);
      for (let each = 0; each < width; each += 1)
        this.#sums[next + each] = (this.#sums[row + each] ?? 0) + (to - from) * (this.#rates[row + each] ?? 0);
    }
  }

  /**
   * Puts each label's mean clearness from word `from` to word `to` into `means`, which has a place for each. False where
   * less than a tenth has been read: then nothing in there counts.
   */
  between(from: number, to: number, means: Float64Array): boolean {
    const first = this.#indexAt(from);
    const last = this.#indexAt(to);
    const read = this.#upTo(last, to, 0) - this.#upTo(first, from, 0);
    const words = Math.min(to, this.#starts.at(-1) ?? 0) - Math.max(0, from);
    if (words <= 0 || read / words < leastRead) return false;
    for (let column = 1; column < this.#width; column += 1)
      means[column - 1] = Math.max(0, this.#upTo(last, to, column) - this.#upTo(first, from, column)) / read;
    return true;
  }

  #upTo(index: number, place: number, column: number): number {
    const row = index * this.#width + column;
    const inside = Math.max(0, place - (this.#starts[index] ?? 0));
    return (this.#sums[row] ?? 0) + inside * (this.#rates[row] ?? 0);
  }

  /** Of the first passage that ends behind `place`; behind the last one where none does. */
  #indexAt(place: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle + 1] ?? 0) > place) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
