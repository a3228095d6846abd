import type { MarkupBlock, ProsePart } from '../markupBlocks.ts';
import { PartBuilder } from '../partBuilder.ts';
import { environmentRole } from './latexEnvironments.ts';

interface Environment {
  readonly name: string;
  readonly isTable: boolean;
  /** Whether it is a table or stands in one. */
  readonly inTable: boolean;
  /** What a paragraph in it is, and whether a quote is around it. */
  readonly kind: 'paragraph' | 'listItem' | 'quote';
  readonly inQuote: boolean;
}

const outside: Environment = { name: '', isTable: false, inTable: false, kind: 'paragraph', inQuote: false };

/** How many open environments are searched for the one that ends. */
const mostCrossed = 20;

/** Makes blocks of what comes, by the environments it stands in. */
export class LatexBlocks {
  /** The paragraph that is open. */
  readonly part = new PartBuilder();
  readonly #blocks: MarkupBlock[] = [];
  readonly #environments: Environment[] = [];
  /** The cells of the row that is open. */
  #cells: ProsePart[] = [];
  /** Level of the heading that is open; 0 where none is. */
  #heading = 0;

  get isInTable(): boolean {
    return this.#innermost.inTable;
  }

  beginEnvironment(name: string): void {
    const { kind, inQuote, inTable } = this.#innermost;
    const role = environmentRole(name);
    this.#environments.push({
      name,
      isTable: role === 'table',
      inTable: inTable || role === 'table',
      kind: role === 'list' ? 'listItem' : role === 'quote' ? 'quote' : kind,
      inQuote: inQuote || role === 'quote',
    });
  }

  endEnvironment(name: string): void {
    const last = this.#environments.slice(-mostCrossed);
    const index = last.findLastIndex((each) => each.name === name);
    if (index < 0) return;
    if (last.slice(index).some((each) => each.isTable)) this.endRow();
    this.#environments.length -= last.length - index;
  }

  /** What comes up to the next `flush` is a heading. */
  beginHeading(level: number): void {
    this.#heading = level;
  }

  /** Comments between paragraphs say how what follows is read. */
  comment(start: number, end: number): void {
    if (!this.part.isOpen && this.#cells.length === 0) this.#blocks.push({ type: 'comment', start, end });
  }

  /** Ends the paragraph, the heading or the cell. */
  flush(): void {
    const part = this.part.take();
    const level = this.#heading;
    this.#heading = 0;
    if (part === undefined) return;
    const { inTable, kind, inQuote } = this.#innermost;
    if (level > 0) {
      this.#endCells();
      this.#blocks.push({ type: 'heading', level, ...part });
    } else if (inTable) this.#cells.push(part);
    else this.#blocks.push({ type: 'prose', kind, parts: [part], inQuote });
  }

  endRow(): void {
    this.flush();
    this.#endCells();
  }

  all(): readonly MarkupBlock[] {
    this.endRow();
    return this.#blocks;
  }

  #endCells(): void {
    if (this.#cells.length > 0)
      this.#blocks.push({ type: 'prose', kind: 'tableRow', parts: this.#cells, inQuote: this.#innermost.inQuote });
    this.#cells = [];
  }

  get #innermost(): Environment {
    return this.#environments.at(-1) ?? outside;
  }
}
