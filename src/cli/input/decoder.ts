import { t } from '@vscode/l10n';

import { Unreadable } from './unreadable.ts';

/** Bytes as text, as they come: UTF-8, or UTF-16 that says so with its mark. The mark is no part of the text. */
export class Decoder {
  readonly #name: string;
  #decoder: TextDecoder | undefined;
  #first: Uint8Array = new Uint8Array();

  /** `name` begins the sentence where there is no text. */
  constructor(name: string) {
    this.#name = name;
  }

  /** What is certain so far. Throws Unreadable. */
  take(bytes: Uint8Array): string {
    if (this.#decoder !== undefined) return this.#decoded(this.#decoder, bytes, true);
    this.#first = Buffer.concat([this.#first, bytes]);
    return this.#first.length < 2 ? '' : this.#begin(true);
  }

  /** The rest. Throws Unreadable where it is half a character. */
  end(): string {
    return this.#decoder === undefined ? this.#begin(false) : this.#decoded(this.#decoder, new Uint8Array(), false);
  }

  #begin(stream: boolean): string {
    const [first, second] = this.#first;
    const wide =
      first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
    this.#decoder = new TextDecoder(wide ?? 'utf-8', { fatal: true });
    return this.#decoded(this.#decoder, this.#first, stream);
  }

  #decoded(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
    if (decoder.encoding === 'utf-8' && bytes.includes(0))
      throw new Unreadable(t('{0} is not text (it holds zero bytes); leave it out.', this.#name));
    try {
      return decoder.decode(bytes, { stream });
    } catch {
      throw new Unreadable(t('{0} is not UTF-8 text; save it as UTF-8 and try again.', this.#name));
    }
  }
}
