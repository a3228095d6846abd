import type { MarkdownConfig } from '@lezer/markdown';

import type { Range } from '../../passage/passage.ts';

const openingBrace = 123;

const shortcode = /\{\{([<%])[^]{0,2000}?[>%]\}\}/y;

/** Shortcodes of Quarto, R Markdown and Hugo; what stands between two of them is prose. */
export const shortcodeGrammar: MarkdownConfig = {
  defineNodes: ['Shortcode'],
  parseInline: [
    {
      name: 'Shortcode',
      before: 'Emphasis',
      parse(cx, next, pos) {
        if (next !== openingBrace) return -1;
        shortcode.lastIndex = pos - cx.offset;
        const match = shortcode.exec(cx.text);
        return match === null ? -1 : cx.addElement(cx.elt('Shortcode', pos, pos + match[0].length));
      },
    },
  ],
};

/** What Hugo sets as code or draws, by lines: from a shortcode that begins a line to the one that ends it. */
const codeMark = /^ {0,3}\{\{[<%] *(\/?) *(?:highlight|mermaid|katex|math)\b[^\n]{0,1000}[>%]\}\}[ \t]*$/gm;

/** Lines of code between shortcodes, with those; in order. One that does not end hides nothing. Linear. */
export function shortcodeCode(text: string): readonly Range[] {
  if (!text.includes('{{')) return [];
  const found: Range[] = [];
  let start = -1;
  for (const { 0: line, 1: closing, index } of text.matchAll(codeMark)) {
    if (closing === '') start = start < 0 ? index : start;
    else if (start >= 0) {
      found.push({ start, end: index + line.length });
      start = -1;
    }
  }
  return found;
}
