import { lastAtOrBefore } from '../passage/lastAtOrBefore.ts';
import type { Passage, Piece, Range } from '../passage/passage.ts';

/** A text that stands in a document in other signs: behind quote marks, over strings, with escapes. */
export class Transcript {
  readonly #parts: string[] = [];
  readonly #pieces: Piece[] = [];
  #length = 0;

  /** What stands in the document as it is. */
  keep(document: string, start: number, end: number): void {
    if (start >= end) return;
    const last = this.#pieces.at(-1);
    if (last !== undefined && last.end === start && last.at + last.end - last.start === this.#length)
      this.#pieces[this.#pieces.length - 1] = { at: last.at, start: last.start, end };
    else this.#pieces.push({ at: this.#length, start, end });
    this.#parts.push(document.slice(start, end));
    this.#length += end - start;
  }

  /** What something else stands for. */
  put(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  get text(): string {
    return this.#parts.join('');
  }

  /** A passage of the text where it stands in the document; undefined where nothing of it does. */
  placed(passage: Passage, section: number): Passage | undefined {
    const pieces = passage.pieces.flatMap((piece) => this.#placedPieces(piece));
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    return { ...passage, section, pieces, range: { start: first.start, end: last.end } };
  }

  /** Where a stretch of the text stands; undefined where nothing of it does. */
  range({ start, end }: Range): Range | undefined {
    const pieces = this.#placedPieces({ at: 0, start, end });
    const [first, last] = [pieces[0], pieces.at(-1)];
    return first && last && { start: first.start, end: last.end };
  }

  #placedPieces({ at, start, end }: Piece): readonly Piece[] {
    const placed: Piece[] = [];
    let index = Math.max(
      0,
      lastAtOrBefore(this.#pieces, start, (piece) => piece.at),
    );
    for (let piece = this.#pieces[index]; piece !== undefined && piece.at < end; piece = this.#pieces[index]) {
      const from = Math.max(start, piece.at);
      const to = Math.min(end, piece.at + piece.end - piece.start);
      if (from < to) {
        const moved = piece.start - piece.at;
        placed.push({ at: at + from - start, start: from + moved, end: to + moved });
      }
      index += 1;
    }
    return placed;
  }
}
