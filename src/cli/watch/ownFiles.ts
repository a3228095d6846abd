import { type Identity, identityOf } from '../../files/identity.ts';
import type { Input } from '../input/input.ts';

/** What a run that goes on writes itself: read again, it would never come to an end. */
export class OwnFiles {
  readonly #messages: Identity | undefined;
  #output: string | undefined;

  /** `messages` is the file that they go to, if they go to one. */
  constructor(messages: Identity | undefined) {
    this.#messages = messages;
  }

  /** The output stands under this path from now on; whatever is under it is the output. */
  wrote(path: string): void {
    this.#output = path;
  }

  /** Without those that a folder or a pattern leads to all the same. */
  async without(inputs: readonly Input[]): Promise<readonly Input[]> {
    const output = this.#output === undefined ? undefined : await identityOf(this.#output);
    const own = new Set([this.#messages, output]);
    return inputs.filter((input) => input.type !== 'file' || !own.has(input.identity));
  }
}
