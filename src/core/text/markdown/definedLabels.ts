import { linkDefinitions, normalizedLabel } from './linkDefinition.ts';

/** The labels that a document defines for links and, with a `^` before them, for footnotes, in normal form. */
export class DefinedLabels {
  #now: ReadonlySet<string> = new Set();
  #next = new Set<string>();

  /** A paragraph of the document as it is now. */
  paragraph(source: string): void {
    for (const label of linkDefinitions(source).labels) this.#next.add(label);
  }

  /** The mark before a footnote: `[^name]:`. */
  footnote(mark: string): void {
    this.#next.add(normalizedLabel(mark.slice(1, -2)));
  }

  /** What was told since the last time is all of the document. Whether it defines other labels than before. */
  changed(): boolean {
    const before = this.#now;
    this.#now = this.#next;
    this.#next = new Set();
    return before.size !== this.#now.size || [...before].some((label) => !this.#now.has(label));
  }

  has(label: string): boolean {
    return this.#now.has(label);
  }
}
