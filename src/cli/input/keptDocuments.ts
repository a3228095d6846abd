import type { Input } from './input.ts';
import type { InputDocument } from './inputDocument.ts';
import { stampOf } from './stamp.ts';

interface Kept {
  readonly stamp: string;
  readonly document: InputDocument;
}

/** Documents that need not be read again while their files stay as they are. */
export class KeptDocuments {
  #known: ReadonlyMap<string, Kept> = new Map();
  #asked = new Map<string, Kept>();

  /** As it was read under the same `rules`, or read now. Rejects as `read` does. */
  async of(
    input: Exclude<Input, { readonly type: 'missing' }>,
    rules: string,
    read: () => Promise<InputDocument>,
  ): Promise<InputDocument> {
    if (input.type !== 'file') return await read();
    // Before it is read: what changes in the meantime is read once more.
    const stamp = `${rules} ${await stampOf(input.path)}`;
    const known = this.#known.get(input.name);
    const document = known?.stamp === stamp ? known.document : await read();
    this.#asked.set(input.name, { stamp, document });
    return document;
  }

  /** Gives up what was not asked for since the last time. */
  forgetOthers(): void {
    [this.#known, this.#asked] = [this.#asked, new Map()];
  }
}
