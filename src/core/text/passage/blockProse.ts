import type { Passage, PassageKind } from './passage.ts';
import type { PlainText } from './plainText.ts';
import { Remembered } from './remembered.ts';
import { countWords } from './words.ts';

interface Extract extends PlainText {
  readonly words: number;
  readonly start: number;
  readonly end: number;
}

const letter = /\p{L}/u;

/**
 * The passages of a document's blocks. A block whose source stood in the document at the reading before is not read
 * again; a source is forgotten when one whole reading did without it.
 */
export class BlockProse {
  readonly #read: (source: string) => readonly PlainText[];
  readonly #extracts = new Remembered<readonly Extract[]>();

  constructor(read: (source: string) => readonly PlainText[]) {
    this.#read = read;
  }

  /** Starts a reading of the document, for which what was read of sources that are `stale` counts no more. */
  begin(stale?: (source: string) => boolean): void {
    this.#extracts.begin(stale);
  }

  /** The passages of a block, whose `source` stands at `offset`. What has no letter is not a passage. */
  passages(source: string, offset: number, kind: PassageKind, section: number): readonly Passage[] {
    const extracts = this.#extracts.get(source, () => extractsOf(this.#read(source)));
    return extracts.map(({ text, pieces, words, start, end }) => ({
      kind,
      range: { start: start + offset, end: end + offset },
      text,
      pieces: pieces.map((piece) => ({ at: piece.at, start: piece.start + offset, end: piece.end + offset })),
      words,
      section,
    }));
  }
}

function extractsOf(woven: readonly PlainText[]): readonly Extract[] {
  return woven.flatMap(({ text, pieces }) => {
    const first = pieces[0];
    const last = pieces.at(-1);
    if (first === undefined || last === undefined || !letter.test(text)) return [];
    return [{ text: detached(text), pieces, words: countWords(text), start: first.start, end: last.end }];
  });
}

/** A copy: engines keep the whole document alive for a slice of it, and a passage outlives its document's version. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
