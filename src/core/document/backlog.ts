import { passagesIn } from '../text/lookup.ts';
import type { Passage, Range } from '../text/passage.ts';
import type { JudgedPassage } from './judgedPassage.ts';

/** Texts one chunk holds at most, in UTF-16 units, unless its first one alone is longer. */
const longestChunk = 32_000;

export interface Chunk {
  readonly texts: readonly string[];
  /** Whether any of them stands on the screen. */
  readonly visible: boolean;
}

/** The texts of a document that are still to be read, each once however often it stands there. */
export class Backlog {
  readonly #passages: readonly Passage[];
  /** Where each text stands, in document order. */
  readonly #places = new Map<string, number[]>();

  constructor(judged: readonly JudgedPassage[]) {
    this.#passages = judged.map(({ passage }) => passage);
    for (const [index, { passage, state }] of judged.entries()) {
      if (state !== 'pending') continue;
      const places = this.#places.get(passage.text);
      if (places === undefined) this.#places.set(passage.text, [index]);
      else places.push(index);
    }
  }

  /** Number of texts. */
  get size(): number {
    return this.#places.size;
  }

  /** The next `most` texts, fewer when they are long: what stands in `visible`, or else what comes first. */
  next(most: number, visible: readonly Range[]): Chunk {
    const onScreen = new Set(
      visible
        .flatMap((range) => passagesIn(this.#passages, range))
        .map(({ text }) => text)
        .filter((text) => this.#places.has(text)),
    );
    const texts: string[] = [];
    let units = 0;
    for (const text of onScreen.size > 0 ? onScreen : this.#places.keys()) {
      units += text.length;
      if (texts.length > 0 && (texts.length >= most || units > longestChunk)) break;
      texts.push(text);
    }
    return { texts, visible: onScreen.size > 0 };
  }

  /** Takes a text off the list; the indices of the passages that have it. */
  settle(text: string): readonly number[] {
    const places = this.#places.get(text) ?? [];
    this.#places.delete(text);
    return places;
  }
}
