import { type MarkupBlock, proseBlock, type ProsePart } from '../markupBlocks.ts';

/** A row of a table; with a block in one of its cells it only lays out the page. */
interface HtmlRow {
  readonly parts: ProsePart[];
  hasBlocks: boolean;
  hasData: boolean;
}

/** The rows of tables that are open; a table may stand in a cell of another. */
export class HtmlRows {
  readonly #open: HtmlRow[] = [];

  get isInRow(): boolean {
    return this.#open.length > 0;
  }

  begin(): void {
    this.#open.push({ parts: [], hasBlocks: false, hasData: false });
  }

  /** `isData`: and no heading of a column. */
  cell(isData: boolean): void {
    const row = this.#open.at(-1);
    if (row !== undefined && isData) row.hasData = true;
  }

  /** A block begins in the row, if one is open. */
  block(): void {
    const row = this.#open.at(-1);
    if (row !== undefined) row.hasBlocks = true;
  }

  take(part: ProsePart): void {
    this.#open.at(-1)?.parts.push(part);
  }

  /** The blocks of the row that ends; none for one that is in another, or has headings alone. */
  end(): readonly MarkupBlock[] {
    const row = this.#open.pop();
    if (row === undefined || row.parts.length === 0) return [];
    const outer = this.#open.at(-1);
    if (outer !== undefined) {
      for (const part of row.parts) outer.parts.push(part);
      return [];
    }
    if (row.hasBlocks) return row.parts.map((part) => proseBlock(part));
    return row.hasData ? [{ type: 'prose', kind: 'tableRow', parts: row.parts, inQuote: false }] : [];
  }
}
