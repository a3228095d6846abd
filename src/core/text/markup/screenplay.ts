import type { Cut } from '../passage/plainText.ts';
import type { Range } from '../passage/passage.ts';
import { HiddenText } from './hiddenText.ts';
import { isBlank, type Line, linesOf } from './lines.ts';
import { type Markup, type MarkupBlock, proseBlock } from './markupBlocks.ts';

const sceneHeading = /^(?:(?:int|ext|est|i\/e|int\.?\/ext)[. ]|\.(?=[^.\s]))/i;
const section = /^(#{1,6})\s*(?=\S)/;
const transition = /^(?:>(?!.*<\s*$)|[^a-z]*TO:\s*$)/;
/** UTF-16 units of a line that says who speaks. */
const longestName = 150;
const character = /^\s*(?:@\S|(?=.*\p{Lu})[^\p{Ll}]{1,60}(?:\(.{0,60}\))?\s*\^?\s*$)/u;
const parenthetical = /^\s*\([^()]{0,200}\)\s*$/;
/** Emphasis, the signs of sung lines and the end of a centred one. */
const emphasis = /\\[*_\\]|(?<!\/)\*{1,3}|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|^~|<$/gmu;
const titleKey = /^[\p{L}][\p{L} ]{0,30}:/u;

/** A screenplay in Fountain: action and dialogue are prose; scenes and sections are headings; who speaks, how, and transitions are not. */
export function screenplayMarkup(text: string): Markup {
  const hidden = new HiddenText(text, hiddenIn(text));
  const { seen } = hidden;
  const lines = linesOf(seen);
  const blocks: MarkupBlock[] = [];
  let at = titlePageEnd(lines);
  const push = (from: number, to: number, opening = 0): void => {
    const [first, last] = [lines[from], lines[to - 1]];
    if (first === undefined || last === undefined || from >= to) return;
    const [start, end] = [first.start + opening, last.end];
    if (!/\S/.test(seen.slice(start, end))) return;
    blocks.push(proseBlock({ start, end, cuts: hidden.cutsWithin(start, end, marksIn(seen, start, end)) }));
  };
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    const isAlone = isBlank(lines[at - 1]);
    const level = section.exec(line.text);
    if (isBlank(line) || line.text.startsWith('=') || (isAlone && transition.test(line.text))) at += 1;
    else if (level !== null || (isAlone && sceneHeading.test(line.text))) {
      const opening = level?.[0].length ?? (line.text.startsWith('.') ? 1 : 0);
      const [start, end] = [line.start + opening, line.end];
      const cuts = hidden.cutsWithin(start, end, marksIn(seen, start, end));
      blocks.push({ type: 'heading', level: Math.min(6, level?.[1]?.length ?? 3), start, end, cuts });
      at += 1;
    } else if (
      isAlone &&
      !line.text.startsWith('!') &&
      line.text.length <= longestName &&
      character.test(line.text) &&
      !isBlank(lines[at + 1])
    ) {
      at += 1;
      let from = at;
      for (; at < lines.length && !isBlank(lines[at]); at += 1) {
        if (!parenthetical.test(lines[at]?.text ?? '')) continue;
        push(from, at);
        from = at + 1;
      }
      push(from, at);
    } else {
      const from = at;
      const opening = /^\s*(?:!|~|>)?/.exec(line.text)?.[0].length ?? 0;
      do at += 1;
      while (at < lines.length && !isBlank(lines[at]) && !section.test(lines[at]?.text ?? ''));
      push(from, at, opening);
    }
  }
  return { blocks };
}

/** What is cut for now, between the signs of a comment, and notes within a paragraph. Linear. */
function hiddenIn(text: string): readonly Range[] {
  const found: Range[] = [];
  let open = -1;
  let done = 0;
  let isEndless = false;
  for (const { 0: sign, index } of text.matchAll(/\/\*|\[\[|\]\]|\n[ \t]*\n/g)) {
    if (index < done) continue;
    if (sign === '[[') open = open < 0 ? index : open;
    else if (sign === '/*') {
      const close: number = isEndless ? -1 : text.indexOf('*/', index + 2);
      isEndless = close < 0;
      if (isEndless) continue;
      done = close + 2;
      found.push({ start: index, end: done });
      open = -1;
    } else {
      if (sign === ']]' && open >= 0) found.push({ start: open, end: index + 2 });
      open = -1;
    }
  }
  return found;
}

/** The marks, not within words. */
function marksIn(seen: string, start: number, end: number): readonly Cut[] {
  return Array.from(seen.slice(start, end).matchAll(emphasis), ({ 0: found, index }) => {
    const length = found.startsWith('\\') ? 1 : found.length;
    return { start: start + index, end: start + index + length, text: '' };
  });
}

/** Line behind the title page: keys with their values, indented below, up to an empty line. */
function titlePageEnd(lines: readonly Line[]): number {
  if (!titleKey.test(lines[0]?.text ?? '') || sceneHeading.test(lines[0]?.text ?? '')) return 0;
  const end = lines.findIndex((line) => isBlank(line));
  return end < 0 ? 0 : end;
}
