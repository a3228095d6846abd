import { HiddenText } from './hiddenText.ts';
import { address, emphasis, inlineMarkup } from './inlineMarkup.ts';
import { LineBlocks } from './lineBlocks.ts';
import type { Markup } from './markupBlocks.ts';

const heading = /^(={1,6}|#{1,6})[ \t]+(?=\S)/;
/** What between two such lines is no prose, and what is. */
const verbatim = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|```.*)[ \t]*$/;
const container = /^(?:={4,}|\*{4,}|_{4,}|--)[ \t]*$/;
const quoteFence = /^_{4,}[ \t]*$/;
const tableFence = /^[|,:!]={3,}[ \t]*$/;
/** A list of attributes: says what the next block is. */
const attributes = /^\[[^\]]{0,500}\][ \t]*$/;
const codeStyle = /^\[(?:source|listing|literal|stem|latexmath|asciimath|pass|comment|plantuml|mermaid|ditaa)\b/i;
const quoteStyle = /^\[(?:quote|verse)\b/i;
/** Attributes, block macros, titles of blocks, rules, page breaks, continuations and comments. */
const noProse =
  /^(?::!?[\w-]{1,100}!?:(?:[ \t]|$)|[a-z][\w-]{0,60}::\S{0,1000}\[.*\][ \t]*$|\.(?=[^\s.])|'{3,}[ \t]*$|<{3,}[ \t]*$|\+[ \t]*$|\/\/(?!\/))/;
const item = /^[ \t]*(?:[-*]|\*{2,5}|\.{1,5}|\d+\.|<(?:\d+|\.)>)[ \t]+(?:\[[ xX*]\][ \t]+)?(?=\S)/;
const term = /^[ \t]*\S.{0,200}?(?:::|;;)(?=[ \t]|$)[ \t]*/;
const admonition = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+/;

const inline = inlineMarkup([
  /(\b(?:https?|ftp|mailto|link|xref):[^\s[\]]{1,1000}\[)([^\]]{1,500})\]/g,
  /\b(?:https?|ftp|mailto|link|xref):[^\s[\]]{1,1000}\[\]/g,
  /\b(?:image|icon|footnote|footnoteref|stem|latexmath|asciimath|pass|kbd|btn|menu|anchor|indexterm|cite):[^\s[\]]{0,500}\[[^\]]{0,500}\]/g,
  /(<<[^<>,]{1,300},[ \t]*)([^<>]{1,300})>>/g,
  /<<[^<>,]{1,300}>>|\[\[[^\]]{1,300}\]\]|\(\(\([^()]{1,300}\)\)\)|\[[.#%][^\]]{1,200}\](?=[#*_`])/g,
  /(\(\()([^()]{1,300})\)\)/g,
  /(?<![\p{L}\p{N}])[`+](?![\s`+])[^`+]{1,500}(?<!\s)[`+](?![\p{L}\p{N}])|``[^`]{1,500}``|\+{2,3}[^+]{1,500}\+{2,3}/gu,
  /\{[\w-]{1,100}\}|[ \t]\+$/gm,
  /^[ \t]*\/\/.*$/gm,
  address,
  ...['*', '_', '#'].map(emphasis),
]);

/** What begins a block of its own in the middle of a paragraph. */
const startsOther = (line: string): boolean =>
  verbatim.test(line) ||
  container.test(line) ||
  tableFence.test(line) ||
  attributes.test(line) ||
  item.test(line) ||
  term.test(line) ||
  /^\+[ \t]*$/.test(line);

/** AsciiDoc: paragraphs, lists, rows, what quotes, examples and admonitions hold; no code, attributes, macros and titles of blocks. */
export function asciidocMarkup(text: string): Markup {
  const blocks = new LineBlocks(new HiddenText(text, []), inline);
  const { lines } = blocks;
  /** The fences that are open around, innermost last. */
  const open: string[] = [];
  let style = '';

  for (let at = 0; at < lines.length;) {
    const line = blocks.at(at);
    const title = heading.exec(line);
    const fence = line.trimEnd();
    const inQuote = open.some((each) => quoteFence.test(each));
    const isCode = codeStyle.test(style);
    if (verbatim.test(line) || (isCode && container.test(line))) {
      if (fence.startsWith('////')) {
        const end = blocks.endOf(at + 1, fence, (each) => each.trimEnd() === fence);
        if (end >= 0) blocks.comment(at + 1, end);
      }
      const closing = fence.startsWith('```') ? '```' : fence;
      const end = blocks.endOf(at + 1, closing, (each) => each.trimEnd() === closing);
      at = end < 0 ? at + 1 : end + 1;
      style = '';
    } else if (container.test(line)) {
      const index = open.lastIndexOf(fence);
      if (index >= 0) open.length = index;
      else open.push(quoteStyle.test(style) ? '____' : fence);
      at += 1;
      style = '';
    } else if (tableFence.test(line)) {
      const end = blocks.endOf(at + 1, fence, (each) => each.trimEnd() === fence);
      if (end >= 0) rows(blocks, at + 1, end, /header/.test(style));
      at = end < 0 ? at + 1 : end + 1;
      style = '';
    } else if (title !== null) {
      blocks.heading(at, title[1]?.length ?? 1, title[0].length);
      // The author and the version stand directly below the title of the document.
      at = title[1] === '=' && at === 0 ? blocks.paragraphEnd(at, () => false) : at + 1;
      style = '';
    } else if (blocks.isBlank(at)) at += 1;
    else if (attributes.test(line)) {
      style = line;
      at += 1;
    } else if (noProse.test(line)) {
      if (line.startsWith('//')) blocks.comment(at, at + 1);
      at += 1;
    } else {
      const isItem = item.test(line);
      const end = blocks.paragraphEnd(at, startsOther);
      // What is indented stands as it is, if it is not of a list.
      const isLiteral = /^[ \t]/.test(line) && !isItem && !term.test(line);
      const kind = isItem ? 'listItem' : inQuote || quoteStyle.test(style) ? 'quote' : 'paragraph';
      const opening = (item.exec(line) ?? term.exec(line) ?? admonition.exec(line))?.[0].length ?? 0;
      if (!isCode && !isLiteral) blocks.prose(at, end, opening, kind, inQuote || kind === 'quote');
      at = end;
      style = '';
    }
  }
  return blocks.all();
}

/** Rows of a table whose cells stand on a line each or together; the first of several is its head where an empty line follows. */
function rows(blocks: LineBlocks, from: number, to: number, hasHead: boolean): void {
  let isHead = hasHead || (!blocks.isBlank(from) && blocks.isBlank(from + 1) && from + 1 < to);
  for (let at = from; at < to; at += 1) {
    const line = blocks.at(at);
    if (!line.includes('|')) continue;
    if (!isHead)
      blocks.row(
        at,
        Array.from(line.matchAll(/(?<=\|)[^|]+/g), ({ 0: { length }, index }) => ({
          start: index,
          end: index + length,
        })),
      );
    isHead = false;
  }
}
