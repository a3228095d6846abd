import { lastAtOrBefore } from '../passage/lastAtOrBefore.ts';
import type { Range } from '../passage/passage.ts';
import type { Cut } from '../passage/plainText.ts';

/** A text of which stretches are no prose whatever stands around them: comments, notes, what an engine puts in. */
export class HiddenText {
  /** The text with spaces in their place; line feeds stay. */
  readonly seen: string;
  readonly #hidden: readonly Range[];

  /** `hidden`: in order and apart from each other. */
  constructor(text: string, hidden: readonly Range[]) {
    this.#hidden = hidden;
    const parts: string[] = [];
    let done = 0;
    for (const { start, end } of hidden) {
      parts.push(text.slice(done, start), text.slice(start, end).replace(/[^\n]/g, ' '));
      done = end;
    }
    parts.push(text.slice(done));
    this.seen = parts.join('');
  }

  /** `cuts`, in order, and what is hidden between `start` and `end`. */
  cutsWithin(start: number, end: number, cuts: readonly Cut[] = []): readonly Cut[] {
    const found: Cut[] = [];
    let index = Math.max(
      0,
      lastAtOrBefore(this.#hidden, start, (range) => range.start),
    );
    for (let range = this.#hidden[index]; range !== undefined && range.start < end; range = this.#hidden[index]) {
      if (range.end > start) found.push({ ...range, text: '' });
      index += 1;
    }
    if (found.length === 0) return cuts;
    return [...found, ...cuts].toSorted((a, b) => a.start - b.start);
  }
}
