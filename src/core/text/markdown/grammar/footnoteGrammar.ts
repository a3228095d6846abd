import type { Line, MarkdownConfig } from '@lezer/markdown';

/** Columns by which what belongs to a footnote is indented behind its first line. */
const indent = 4;

const mark = /\[\^[^[\]\s]{1,999}\]:/y;

/** GitHub's footnotes, each with the paragraphs and lists indented below it. */
export const footnoteGrammar: MarkdownConfig = {
  defineNodes: [
    {
      name: 'FootnoteDefinition',
      block: true,
      composite: (_, line, value) => {
        if (line.next >= 0 && line.indent < line.baseIndent + value) return false;
        line.moveBaseColumn(line.baseIndent + value);
        return true;
      },
    },
    { name: 'FootnoteMark', block: true },
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'FencedCode',
      parse: (cx, line) => {
        const end = markEnd(line);
        if (end < 0) return false;
        const from = cx.lineStart + line.pos;
        cx.startComposite('FootnoteDefinition', line.pos, indent);
        cx.addElement(cx.elt('FootnoteMark', from, cx.lineStart + end));
        line.moveBase(end);
        return null;
      },
      endLeaf: (_, line) => markEnd(line) >= 0,
    },
  ],
};

/** Behind the `[^name]:` that the line begins with; -1 without one. */
function markEnd(line: Line): number {
  mark.lastIndex = line.pos;
  return mark.test(line.text) ? mark.lastIndex : -1;
}
