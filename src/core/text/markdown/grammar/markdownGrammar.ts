import {
  type Line,
  type MarkdownConfig,
  type MarkdownParser,
  parser,
  Strikethrough,
  Autolink,
  TaskList,
} from '@lezer/markdown';

import { footnoteGrammar } from './footnoteGrammar.ts';
import { linkGrammar } from './linkGrammar.ts';
import { inlineMathGrammar, mathBlockGrammar } from './mathGrammar.ts';
import { obsidianGrammar } from './obsidianGrammar.ts';
import { roleGrammar } from './roleGrammar.ts';
import { shortcodeGrammar } from './shortcodeGrammar.ts';
import { tableGrammar } from './tableGrammar.ts';

const colon = 58;
const letterH = 104;

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

/** An address on the machine itself, `http://localhost:3000`: Lezer's own grammar wants a dot in its host. */
const addressWithoutDot = /https?:\/\/[\w-]+(?::\d{1,5})?(?:\/[^\s<]*)?(?<![?!.,:*_~])/y;

const localAddress: MarkdownConfig = {
  parseInline: [
    {
      name: 'LocalAddress',
      after: 'Autolink',
      parse(cx, next, pos) {
        if (next !== letterH || /\w/.test(cx.slice(Math.max(cx.offset, pos - 1), pos))) return -1;
        addressWithoutDot.lastIndex = pos - cx.offset;
        const match = addressWithoutDot.exec(cx.text);
        return match === null ? -1 : cx.addElement(cx.elt('URL', pos, pos + match[0].length));
      },
    },
  ],
};

function isDivision(line: Line): boolean {
  return line.next === colon && line.text.startsWith(':::', line.pos);
}

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
  tableGrammar,
  TaskList,
  mathBlockGrammar,
  division,
  footnoteGrammar,
  { remove: [...inlineNames, 'LinkReference'] },
]);

/** The same of a document in which indented lines are no code. */
export const blockParserWithoutIndentedCode = blockParser.configure({ remove: ['IndentedCode'] });

/**
 * The inside of one block, given as a single line, of a document that defines the labels for which `isDefined` says so, in
 * their normal form.
 */
export function inlineParser(isDefined: (label: string) => boolean): MarkdownParser {
  return parser.configure([
    Strikethrough,
    Autolink,
    localAddress,
    inlineMathGrammar,
    roleGrammar,
    shortcodeGrammar,
    linkGrammar(isDefined),
    obsidianGrammar(isDefined),
    { remove: [...blockNames, 'LinkReference', 'HardBreak', 'LinkEnd'] },
  ]);
}
