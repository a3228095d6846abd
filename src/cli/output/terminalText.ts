import { StringDecoder } from 'node:string_decoder';

import { harmless } from './displayWidth.ts';
import { ownColors } from '../formats/paint.ts';

const layout = /[\n\t]/;

/** What a terminal is shown of an output: of all that it acts upon only line breaks, tabs and the program's own colours. */
export class TerminalText {
  readonly #decoder = new StringDecoder('utf8');
  readonly #kept: RegExp;

  /** `isPainted`: the output has colours, and keeps those out that a text in it could bring. */
  constructor(isPainted: boolean) {
    this.#kept = new RegExp(`(${layout.source}${isPainted ? `|${ownColors.source}` : ''})`);
  }

  /** Of the part that comes next; the bytes of a character may come in two parts, a line break may not. */
  of(part: string | Uint8Array): string {
    const text = typeof part === 'string' ? part : this.#decoder.write(part);
    const pieces = text.replaceAll('\r\n', '\n').split(this.#kept);
    // What is kept stands at every other place.
    return pieces.map((piece, index) => (index % 2 === 0 ? harmless(piece) : piece)).join('');
  }
}
