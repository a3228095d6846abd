import { frontMatterEnd } from './frontMatter.ts';
import type { Passage, Range } from '../passage/passage.ts';

/** What to take out of a document, ordered, so that an ignored passage is read again. */
export interface StopIgnoring {
  /** What is read again by it. */
  readonly what: 'passage' | 'block' | 'document';
  readonly removals: readonly Range[];
}

/** Comments above a passage that are tried, from the nearest on: one in code is none. */
const mostTried = 3;

const comment = /(?:<!--|\{\/\*)\s*emotion-lens-ignore(-start|-end)?\s*(?:-->|\*\/\})/gi;

/**
 * Finds the comment, the pair of comments or the front matter key that leaves out the passage at `start`. What it finds
 * was tried: without it, the passage is among those that `read` returns. Undefined where no one of them alone is the reason.
 */
export function stopIgnoring(
  text: string,
  start: number,
  read: (text: string) => readonly Passage[],
): StopIgnoring | undefined {
  return candidates(text, start).find(({ removals }) => {
    const before = removals.reduce((sum, { start: from, end }) => sum + (end <= start ? end - from : 0), 0);
    return read(without(text, removals)).some(({ range }) => range.start === start - before);
  });
}

/** The text without these ranges. */
export function without(text: string, removals: readonly Range[]): string {
  let left = '';
  let at = 0;
  for (const { start, end } of removals) {
    left += text.slice(at, start);
    at = end;
  }
  return left + text.slice(at);
}

function candidates(text: string, start: number): readonly StopIgnoring[] {
  const comments = [...text.matchAll(comment)].map((match) => {
    return { start: match.index, end: match.index + match[0].length, type: match[1]?.toLowerCase() };
  });
  const singles = comments.filter((each) => each.type === undefined && each.end <= start).slice(-mostTried);
  const opening = comments.findLast((each) => each.type === '-start' && each.end <= start);
  const closing = comments.find((each) => each.type === '-end' && each.start > start);
  const key = keyOf(text);
  return [
    ...singles.toReversed().flatMap((single) => found('passage', text, [single])),
    ...found('block', text, opening === undefined ? [] : [opening, ...(closing === undefined ? [] : [closing])]),
    ...(key === undefined ? [] : [{ what: 'document', removals: [key] } as const]),
  ];
}

/** Their lines where nothing else stands on them; else, or where a line between two paragraphs must stay, they alone. */
function found(what: StopIgnoring['what'], text: string, comments: readonly Range[]): readonly StopIgnoring[] {
  if (comments.length === 0) return [];
  const alone = comments.map(({ start, end }) => ({ start, end }));
  return [
    { what, removals: alone.map((range) => lineOf(text, range)) },
    { what, removals: alone },
  ];
}

function lineOf(text: string, range: Range): Range {
  const start = text.lastIndexOf('\n', range.start - 1) + 1;
  const feed = text.indexOf('\n', range.end);
  const end = feed < 0 ? text.length : feed + 1;
  const rest = text.slice(start, range.start) + text.slice(range.end, end);
  return /^[\s>]*$/.test(rest) ? { start, end } : range;
}

/** The line of the key in the front matter, or all of it where it says nothing else. */
function keyOf(text: string): Range | undefined {
  const end = frontMatterEnd(text.replace(/[\r\uFEFF]/g, ' '));
  const match = /^(["']?)emotion-lens\1[ \t]*[:=][^\n]*\n/im.exec(text.slice(0, end));
  if (match === null) return undefined;
  const key = { start: match.index, end: match.index + match[0].length };
  const rest = without(text.slice(0, end), [key]);
  if (!/^\uFEFF?(---|\+\+\+)\s*\1\s*$/.test(rest)) return key;
  const lines = /^\s*/.exec(text.slice(end))?.[0] ?? '';
  return { start: text.startsWith('\uFEFF') ? 1 : 0, end: end + lines.length };
}
