import type { PassageKind } from '../passage/passage.ts';
import type { HiddenText } from './hiddenText.ts';
import type { InlineCuts } from './inlineMarkup.ts';
import { isBlank, type Line, linesOf } from './lines.ts';
import type { Markup, MarkupBlock, ProsePart } from './markupBlocks.ts';

/** Makes blocks of a text in a markup of lines, of what comes in order. */
export class LineBlocks {
  readonly lines: readonly Line[];
  readonly #hidden: HiddenText;
  readonly #inline: InlineCuts;
  readonly #blocks: MarkupBlock[] = [];
  /** What ends nowhere from here on. */
  readonly #endless = new Set<string>();

  /** `hidden`: what is no prose whatever stands around it; lines are without it. */
  constructor(hidden: HiddenText, inline: InlineCuts) {
    this.#hidden = hidden;
    this.#inline = inline;
    this.lines = linesOf(hidden.seen);
  }

  at(index: number): string {
    return this.lines[index]?.text ?? '';
  }

  isBlank(index: number): boolean {
    return isBlank(this.lines[index]);
  }

  /** Index of the first line from `from` on that is not of a paragraph: blank, or for which `ends` says so. */
  paragraphEnd(from: number, ends: (text: string) => boolean): number {
    let end = from + 1;
    while (end < this.lines.length && !this.isBlank(end) && !ends(this.at(end))) end += 1;
    return end;
  }

  /** Index of the first line from `from` on that is neither blank nor indented by more than `indent`. */
  indentedEnd(from: number, indent: number): number {
    let end = from;
    while (end < this.lines.length && (this.isBlank(end) || indentation(this.at(end)) > indent)) end += 1;
    return end;
  }

  /** Index of the first line from `from` on that ends what is called `name`; -1 for none, which is then looked for no more. */
  endOf(from: number, name: string, isEnd: (text: string) => boolean): number {
    if (this.#endless.has(name)) return -1;
    for (let index = from; index < this.lines.length; index += 1) if (isEnd(this.at(index))) return index;
    this.#endless.add(name);
    return -1;
  }

  /** Lines from `from` up to `to`, without the first `opening` units of the first, as a passage. */
  prose(
    from: number,
    to: number,
    opening = 0,
    kind: Exclude<PassageKind, 'selection'> = 'paragraph',
    inQuote = kind === 'quote',
  ): void {
    const [first, last] = [this.lines[from], this.lines[to - 1]];
    if (first === undefined || last === undefined || from >= to) return;
    const part = this.#part(first.start + opening, last.end);
    if (part !== undefined) this.#blocks.push({ type: 'prose', kind, parts: [part], inQuote });
  }

  /** Stretches of a line, in its own offsets, as the cells of a row. */
  row(index: number, cells: readonly { readonly start: number; readonly end: number }[]): void {
    const start = this.lines[index]?.start ?? 0;
    const parts = cells.flatMap((cell) => this.#part(start + cell.start, start + cell.end) ?? []);
    if (parts.length > 0) this.#blocks.push({ type: 'prose', kind: 'tableRow', parts, inQuote: false });
  }

  /** A stretch of a line, in its own offsets, as the title of a section. */
  heading(index: number, level: number, from: number, to = this.at(index).length): void {
    const start = this.lines[index]?.start ?? 0;
    const part = this.#part(start + from, start + to);
    if (part !== undefined) this.#blocks.push({ type: 'heading', level: Math.min(6, level), ...part });
  }

  /** Lines from `from` up to `to` that may say how what follows is read. */
  comment(from: number, to: number): void {
    const [first, last] = [this.lines[from], this.lines[to - 1]];
    if (first !== undefined && last !== undefined)
      this.#blocks.push({ type: 'comment', start: first.start, end: last.end });
  }

  all(): Markup {
    return { blocks: this.#blocks };
  }

  #part(start: number, end: number): ProsePart | undefined {
    if (!/\S/.test(this.#hidden.seen.slice(start, end))) return undefined;
    return { start, end, cuts: this.#hidden.cutsWithin(start, end, this.#inline(this.#hidden.seen, start, end)) };
  }
}

/** White space a line begins with, in UTF-16 units. */
export function indentation(text: string): number {
  return text.length - text.trimStart().length;
}
