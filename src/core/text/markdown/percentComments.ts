import type { Range } from '../passage/passage.ts';

/** A line that opens or closes a fence, a blank line, or `%%` with the blanks that stand around it alone on its line. */
const token = /^[ \t>]*(?<fence>`{3,}(?=[^`\n]*$)|~{3,})(?<info>.*)$|^[ \t>]*$|(?:^ {0,3}|)(?<!`)%%(?!`)(?:[ \t]*$|)/gm;

/**
 * Obsidian's comments with paragraphs of their own: from a line with nothing but `%%` to the next line that ends so, outside
 * fenced code. One inside a paragraph is left to the reader of its block. Linear.
 */
export function percentComments(text: string): readonly Range[] {
  const found: Range[] = [];
  if (!text.includes('%%')) return found;
  let fence = '';
  let open: { readonly start: number; readonly isBlock: boolean } | undefined;
  for (const { 0: all, index, groups = {} } of text.matchAll(token)) {
    const end = index + all.length;
    const endsLine = end === text.length || text[end] === '\n';
    const isMark = all.includes('%%') && groups['fence'] === undefined;
    if (open?.isBlock === true) {
      if (!isMark || !endsLine) continue;
      found.push({ start: open.start, end });
      open = undefined;
    } else if (!isMark) {
      open = undefined;
      fence = fenceBehind(fence, groups['fence'], groups['info']);
    } else if (fence === '') {
      const isBlock = endsLine && (index === 0 || text[index - 1] === '\n');
      open = open === undefined ? { start: index, isBlock } : undefined;
    }
  }
  return found;
}

/** The marks of the fence that is open behind a line that begins with `marks`; empty where none is. */
function fenceBehind(open: string, marks = '', info = ''): string {
  if (open === '') return marks;
  return marks.startsWith(open) && info.trim() === '' ? '' : open;
}
