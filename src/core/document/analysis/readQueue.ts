import { passagesIn } from '../../text/passage/passageLookup.ts';
import type { Passage, Range } from '../../text/passage/passage.ts';
import type { JudgedPassage } from '../judgement/judgedPassage.ts';

/** Texts one chunk holds at most, in UTF-16 units, unless its first one alone is longer. */
const longestChunk = 32_000;

export interface Chunk {
  readonly texts: readonly string[];
  /** Whether any of them stands on the screen. */
  readonly visible: boolean;
}

/**
 * The texts of a document that are still to be read, each once however often it stands there. What is not on the screen
 * comes in an order that spreads over the document, so that its whole shape stands early and refines.
 */
export class ReadQueue {
  readonly #passages: readonly Passage[];
  /** Where each text stands, in the order in which they are read. */
  readonly #places: Map<string, number[]>;

  constructor(judged: readonly JudgedPassage[]) {
    this.#passages = judged.map(({ passage }) => passage);
    const places = new Map<string, number[]>();
    for (const [index, { passage, state }] of judged.entries()) {
      if (state !== 'pending') continue;
      const before = places.get(passage.text);
      if (before === undefined) places.set(passage.text, [index]);
      else before.push(index);
    }
    this.#places = new Map(spreadOut([...places]));
  }

  /** Number of texts. */
  get size(): number {
    return this.#places.size;
  }

  /** The next `most` texts, fewer when they are long: what stands in `visible`, or else what comes next of all. */
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

/** The first, the middle, the quarters, the eighths…: by the reversed bits of their index. */
function spreadOut<T>(items: readonly T[]): readonly T[] {
  const bits = Math.ceil(Math.log2(Math.max(1, items.length)));
  return Array.from({ length: 2 ** bits }, (_, index) => reversed(index, bits)).flatMap((place) => {
    const item = items[place];
    return item === undefined ? [] : [item];
  });
}

function reversed(value: number, bits: number): number {
  let result = 0;
  for (let bit = 0; bit < bits; bit += 1) result = result * 2 + ((value >> bit) & 1);
  return result;
}
