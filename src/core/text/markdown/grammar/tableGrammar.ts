import type { BlockContext, LeafBlock, LeafBlockParser, Line, MarkdownConfig } from '@lezer/markdown';

/** The row under a table's head; one column has a colon if it has no bar. */
const delimiterRow = /^(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

/**
 * GitHub's tables, as far as their rows matter. The last line before the delimiter row is the head: it may end a paragraph.
 * White space behind a row is nothing.
 */
export const tableGrammar: MarkdownConfig = {
  defineNodes: [{ name: 'Table', block: true }, 'TableRow'],
  parseBlock: [
    {
      name: 'Table',
      leaf: (_, leaf) => new TableParser(leaf),
      endLeaf(cx, line, leaf) {
        const table = TableParser.of(leaf);
        // A table has no lazy lines.
        if (table?.hasRows === true) return isLazy(cx, line);
        const next = below(line, cx.peekLine());
        return next !== undefined && isHead(line.text.slice(line.basePos), next);
      },
      before: 'SetextHeading',
    },
  ],
};

/** Follows a block line by line, and takes its rows where the second line says that it is a table. */
class TableParser implements LeafBlockParser {
  static readonly #of = new WeakMap<LeafBlock, TableParser>();
  readonly #rows: Parameters<BlockContext['addElement']>[0][] = [];
  #lines = 1;
  #isTable = false;

  static of(leaf: LeafBlock): TableParser | undefined {
    return TableParser.#of.get(leaf);
  }

  constructor(leaf: LeafBlock) {
    TableParser.#of.set(leaf, this);
  }

  get hasRows(): boolean {
    return this.#isTable;
  }

  nextLine(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
    this.#lines += 1;
    const text = line.text.slice(line.pos);
    if (this.#lines === 2) this.#isTable = !isLazy(cx, line) && isHead(leaf.content, text);
    else if (this.#isTable)
      this.#rows.push(cx.elt('TableRow', cx.lineStart + line.pos, cx.lineStart + line.text.trimEnd().length));
    return false;
  }

  finish(cx: BlockContext, leaf: LeafBlock): boolean {
    if (this.#isTable)
      cx.addLeafElement(leaf, cx.elt('Table', leaf.start, leaf.start + leaf.content.length, this.#rows));
    return this.#isTable;
  }
}

/** Whether the line continues a paragraph without the marks of the quotes and items that this one stands in. */
function isLazy(cx: BlockContext, line: Line): boolean {
  return 'depth' in line && typeof line.depth === 'number' && line.depth < cx.depth;
}

/** The next line without the marks before it; undefined where they are not those of the quotes and items this one stands in. */
function below({ text, basePos }: Line, next: string): string | undefined {
  const marks = /^[>\s]*/.exec(next)?.[0] ?? '';
  const quotes = quotesIn(text.slice(0, basePos));
  // The space behind the mark of a quote may be missing.
  return quotesIn(marks) === quotes && marks.length >= basePos - quotes ? next.slice(marks.length) : undefined;
}

function quotesIn(marks: string): number {
  return marks.split('>').length - 1;
}

function isHead(head: string, delimiters: string): boolean {
  const row = delimiters.trimEnd();
  return /[|:]/.test(row) && delimiterRow.test(row) && columns(head) === columns(row);
}

/** Cells of a row: a bar at either end parts nothing, nor does an escaped one. */
function columns(row: string): number {
  const trimmed = row.trim();
  const inner = trimmed.slice(trimmed.startsWith('|') ? 1 : 0);
  const bars = [...inner.matchAll(/\\[^]|\|/g)].filter(({ 0: found }) => found === '|');
  return bars.length + (bars.at(-1)?.index === inner.length - 1 && inner !== '' ? 0 : 1);
}
