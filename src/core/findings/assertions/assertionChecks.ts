import type { Section } from '../../text/passage/passage.ts';
import type { Finding } from '../finding.ts';
import type { AssertionCheck, Unread } from './assertionCheck.ts';
import type { ReadPassage } from './readFile.ts';

/** All that a project states of itself, held against its files as they come. */
export class AssertionChecks {
  readonly #checks: readonly AssertionCheck[];
  readonly #nameOf: (file: string) => string;
  readonly #readsPart: boolean;
  readonly #unread: Unread[] = [];
  #file: string | undefined;
  #passages: ReadPassage[] = [];

  /**
   * `nameOf`: what a file is called below the project's folder. `readsPart`: only some of the files are read, of which
   * nothing can be said that is true of all together.
   */
  constructor(checks: readonly AssertionCheck[], nameOf: (file: string) => string, readsPart: boolean) {
    this.#checks = checks;
    this.#nameOf = nameOf;
    this.#readsPart = readsPart;
  }

  /** Behind `end`: of what nothing was read. */
  get unread(): readonly Unread[] {
    return this.#unread;
  }

  fileBegins(file: string): void {
    const name = this.#nameOf(file);
    this.#file = this.#checks.some((check) => check.concerns(name)) ? file : undefined;
    this.#passages = [];
  }

  add(passage: ReadPassage): void {
    if (this.#file !== undefined) this.#passages.push(passage);
  }

  fileEnds(sections: readonly Section[]): readonly Finding[] {
    const [file, passages] = [this.#file, this.#passages];
    [this.#file, this.#passages] = [undefined, []];
    if (file === undefined) return [];
    const read = { file, name: this.#nameOf(file), passages, sections };
    return this.#checks.flatMap((check) => check.fileEnds(read));
  }

  end(): readonly Finding[] {
    return this.#checks.flatMap((check) => {
      const found = check.end();
      if (!('part' in found)) return this.#readsPart ? [] : found;
      this.#unread.push(found);
      return [];
    });
  }
}
