import { directivesIn } from './directives.ts';
import type { Passage, Prose } from './passage.ts';

/** Sorts a document's passages, as they come in order, into those to read and those its writer has ignored. */
export class DirectedProse {
  readonly #passages: Passage[] = [];
  readonly #ignored: Passage[] = [];
  readonly #wholeDocument: boolean;
  #inBlock = false;
  #next = false;

  /** `wholeDocument`: the front matter says that nothing is to be read. */
  constructor(wholeDocument: boolean) {
    this.#wholeDocument = wholeDocument;
  }

  /** A block of HTML comments. */
  comment(html: string): void {
    for (const directive of directivesIn(html)) {
      switch (directive.type) {
        case 'ignore':
          this.#next = true;
          break;
        case 'ignoreStart':
          this.#inBlock = true;
          break;
        case 'ignoreEnd':
          this.#inBlock = false;
          break;
        default:
          directive satisfies never;
      }
    }
  }

  /** The passages of one block: a very long paragraph has several, a table one for each row. */
  block(found: readonly Passage[]): void {
    if (found.length === 0) return;
    const ignored = this.#wholeDocument || this.#inBlock || this.#next;
    this.#next = false;
    const taker = ignored ? this.#ignored : this.#passages;
    for (const passage of found) taker.push(passage);
  }

  get prose(): Omit<Prose, 'sections'> {
    return { passages: this.#passages, ignored: this.#ignored };
  }
}
