import { type Finding, identityOf } from './finding.ts';

/** A short name for a text, the same on every machine; another one for another text. */
export type Hash = (text: string) => string;

/**
 * Names for findings that stay where lines move: by rule, file and text, and of the same text in one file the how-manieth it
 * is. Asked in the order of the findings; each has a name of its own.
 */
export class Fingerprints {
  readonly #hash: Hash;
  readonly #nameOf: (file: string) => string;
  readonly #seen = new Map<string, number>();

  /** `nameOf`: what a file is called wherever the command was run. */
  constructor(hash: Hash, nameOf: (file: string) => string = (file) => file) {
    this.#hash = hash;
    this.#nameOf = nameOf;
  }

  next(finding: Finding): string {
    const identity = identityOf(finding, this.#nameOf(finding.file));
    const own = this.#hash(JSON.stringify(identity));
    const count = (this.#seen.get(own) ?? 0) + 1;
    this.#seen.set(own, count);
    return count === 1 ? own : this.#hash(JSON.stringify([...identity, count]));
  }
}
