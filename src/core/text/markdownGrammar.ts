import type { Line, MarkdownConfig } from '@lezer/markdown';
import { parser, Strikethrough, Autolink, Table, TaskList } from '@lezer/markdown';

const dollar = 36;
const colon = 58;

/** `$$` on a line of its own opens mathematics, up to the line that ends in `$$` or a blank line, which TeX forbids. */
const mathBlock: MarkdownConfig = {
  defineNodes: [{ name: 'MathBlock', block: true }],
  parseBlock: [
    {
      name: 'MathBlock',
      before: 'FencedCode',
      parse(cx, line) {
        if (!opensMath(line)) return false;
        const from = cx.lineStart + line.pos;
        let closed = line.text.includes('$$', line.pos + 2);
        while (cx.nextLine() && !closed && line.pos < line.text.length) closed = line.text.trimEnd().endsWith('$$');
        cx.addElement(cx.elt('MathBlock', from, cx.prevLineEnd()));
        return true;
      },
      endLeaf: (_, line, leaf) => opensMath(line) && (leaf.content.split('$$').length & 1) === 1,
    },
  ],
};

/** With words behind its closing `$$` a line is prose that begins with mathematics. */
function opensMath(line: Line): boolean {
  if (line.next !== dollar || !line.text.startsWith('$$', line.pos)) return false;
  const closing = line.text.indexOf('$$', line.pos + 2);
  return closing < 0 || line.text.slice(closing + 2).trim() === '';
}

/** `:::` opens and closes the divisions of Quarto and Pandoc: the line is markup, what stands between two is prose. */
const division: MarkdownConfig = {
  defineNodes: [{ name: 'Division', block: true }],
  parseBlock: [
    {
      name: 'Division',
      before: 'FencedCode',
      parse(cx, line) {
        if (!isDivision(line)) return false;
        const from = cx.lineStart + line.pos;
        cx.nextLine();
        cx.addElement(cx.elt('Division', from, cx.prevLineEnd()));
        return true;
      },
      endLeaf: (_, line) => isDivision(line),
    },
  ],
};

function isDivision(line: Line): boolean {
  return line.next === colon && line.text.startsWith(':::', line.pos);
}

/** Pandoc's rule for `$x$`, under which "from $5 to $10" is no mathematics: no space inside, no digit behind. */
const inlineMath = /\$\$[^]+?\$\$|\$(?![\s$])(?:[^$\\]|\\[^])*?(?<!\s)\$(?!\d)/y;

const math: MarkdownConfig = {
  defineNodes: ['InlineMath'],
  parseInline: [
    {
      name: 'InlineMath',
      before: 'Emphasis',
      parse(cx, next, pos) {
        if (next !== dollar) return -1;
        inlineMath.lastIndex = pos - cx.offset;
        const match = inlineMath.exec(cx.text);
        return match === null ? -1 : cx.addElement(cx.elt('InlineMath', pos, pos + match[0].length));
      },
    },
  ],
};

const inlineNames = ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkEnd'];
const blockNames = [
  'IndentedCode',
  'FencedCode',
  'Blockquote',
  'HorizontalRule',
  'BulletList',
  'OrderedList',
  'ATXHeading',
  'HTMLBlock',
  'SetextHeading',
];

/**
 * The blocks of a document and nothing inside them: Lezer's inline parser is quadratic on hostile text. Link references
 * are quadratic too and are left to the reader of a block.
 */
export const blockParser = parser.configure([
  Table,
  TaskList,
  mathBlock,
  division,
  { remove: [...inlineNames, 'LinkReference'] },
]);

/** The inside of one block, given as a single line. */
export const inlineParser = parser.configure([
  Strikethrough,
  Autolink,
  math,
  { remove: [...blockNames, 'LinkReference', 'HardBreak'] },
]);
