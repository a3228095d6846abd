import { HiddenText } from './hiddenText.ts';
import { address, emphasis, inlineMarkup } from './inlineMarkup.ts';
import { indentation, LineBlocks } from './lineBlocks.ts';
import type { Markup } from './markupBlocks.ts';

const headline = /^(\*+)[ \t]+(?:(?:TODO|DONE|NEXT|WAITING|HOLD|CANCELLED|CANCELED)\b[ \t]*)?(?:\[#\w\][ \t]*)?/;
const tags = /[ \t]+:[\w@#%:]{1,200}:[ \t]*$/;
const block = /^[ \t]*#\+begin_(\S{1,100})/i;
const proseBlocks: Readonly<Record<string, 'quote' | 'paragraph'>> = {
  quote: 'quote',
  verse: 'quote',
  center: 'paragraph',
};
const drawer = /^[ \t]*:[\w-]{1,100}:[ \t]*$/;
const drawerEnd = /^[ \t]*:end:[ \t]*$/i;
/** Keywords, comments, what is as it is, when something is to be done, and rules. */
const noProse = /^[ \t]*(?:#\+\S|#(?:[ \t]|$)|:(?:[ \t]|$)|(?:CLOSED|SCHEDULED|DEADLINE|CLOCK):|-{5,}[ \t]*$)/;
const item = /^([ \t]*(?:[-+]|\d+[.)]|(?<=[ \t])\*)[ \t]+(?:\[[ X-]\][ \t]+)?)(?:.{1,200}?[ \t]::(?=[ \t]|$))?/;
const footnote = /^\[fn:[\w-]{1,100}\][ \t]*/;
const row = /^[ \t]*\|/;
const rule = /^[ \t]*\|-/;

const inline = inlineMarkup([
  /(\[\[[^[\]]{1,1000}\]\[)([^[\]]{1,1000})\]\]/g,
  /\[\[[^[\]]{1,1000}\]\]/g,
  /\[fn:[^[\]]{0,500}\]|\[cite[^[\]]{0,500}\]/g,
  /[<[]\d{4}-\d\d-\d\d[^\]>\n]{0,60}[\]>](?:--[<[][^\]>\n]{0,60}[\]>])?/g,
  /(?<![\p{L}\p{N}])[=~](?![\s=~])[^=~]{1,500}(?<!\s)[=~](?![\p{L}\p{N}])/gu,
  /\$(?![\s$])[^$\n]{1,300}(?<!\s)\$(?!\d)|\\\([^\n]{1,300}?\\\)|\{\{\{[^{}]{1,300}\}\}\}|@@[^@]{1,300}@@|\\\\(?=\s|$)/g,
  address,
  ...['*', '/', '_', '+'].map(emphasis),
]);

/** What begins a block of its own in the middle of a paragraph. */
const startsOther = (line: string): boolean =>
  headline.test(line) ||
  noProse.test(line) ||
  item.test(line) ||
  row.test(line) ||
  drawer.test(line) ||
  footnote.test(line);

/** An outline of Org: no properties, no keywords, no source, no times. */
export function orgMarkup(text: string): Markup {
  const blocks = new LineBlocks(new HiddenText(text, []), inline);
  const { lines } = blocks;
  let quoteEnd = -1;
  let hasRule = false;

  for (let at = 0; at < lines.length;) {
    const line = blocks.at(at);
    const title = headline.exec(line);
    const begun = block.exec(line)?.[1]?.toLowerCase();
    if (!row.test(line)) hasRule = false;
    if (title !== null) {
      blocks.heading(at, title[1]?.length ?? 1, title[0].length, tags.exec(line)?.index ?? line.length);
      at += 1;
    } else if (begun !== undefined) {
      const end = blocks.endOf(at + 1, begun, (each) => each.trim().toLowerCase() === `#+end_${begun}`);
      const kind = Object.hasOwn(proseBlocks, begun) ? proseBlocks[begun] : undefined;
      if (kind === 'quote') quoteEnd = Math.max(quoteEnd, end);
      at = end < 0 || kind !== undefined ? at + 1 : end + 1;
    } else if (drawer.test(line) && !drawerEnd.test(line)) {
      const end = blocks.endOf(at + 1, ':', (each) => drawerEnd.test(each));
      at = end < 0 ? at + 1 : end + 1;
    } else if (row.test(line)) {
      if (rule.test(line)) hasRule = true;
      else if (hasRule || !isHead(blocks, at)) blocks.row(at, cellsOf(line));
      at += 1;
    } else if (blocks.isBlank(at) || noProse.test(line) || drawerEnd.test(line)) {
      if (line.includes('<!--')) blocks.comment(at, at + 1);
      at += 1;
    } else {
      const opening = item.exec(line)?.[0].length ?? footnote.exec(line)?.[0].length ?? indentation(line);
      const kind = item.test(line) ? 'listItem' : at < quoteEnd ? 'quote' : 'paragraph';
      const end = blocks.paragraphEnd(at, startsOther);
      blocks.prose(at, end, opening, kind, at < quoteEnd);
      at = end;
    }
  }
  return blocks.all();
}

/** Whether a rule comes below the row before its table ends: then it is the head. */
function isHead(blocks: LineBlocks, at: number): boolean {
  return rule.test(blocks.at(at + 1)) && row.test(blocks.at(at + 2));
}

function cellsOf(line: string): readonly { readonly start: number; readonly end: number }[] {
  return Array.from(line.matchAll(/[^|]+/g), ({ 0: { length }, index }) => ({ start: index, end: index + length }));
}
