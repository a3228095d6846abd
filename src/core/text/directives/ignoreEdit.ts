import { ignoreComment } from './commentMarks.ts';
import { frontMatterEnd } from './frontMatter.ts';
import type { Passage } from '../passage/passage.ts';

/** Text to put into a document at `offset`, UTF-16. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/**
 * What leaves a passage of a Markdown document out: a comment on a line of its own above it, inside the same list or
 * quote. A table is left out whole, since a comment between its rows would end it.
 */
export function ignoreEdit(
  text: string,
  { kind, range }: Pick<Passage, 'kind' | 'range'>,
  languageId = 'markdown',
): Insertion {
  const first = lineStart(text, range.start);
  const offset = kind === 'tableRow' ? tableStart(text, first) : first;
  const marks = /^(?:[ \t]*>)*[ \t]*/.exec(text.slice(offset, lineEnd(text, offset)))?.[0] ?? '';
  return { offset, text: `${marks}${ignoreComment(languageId)}${lineBreak(text)}` };
}

/** What leaves a whole Markdown document out: a key in its front matter, which is made where there is none. */
export function ignoreDocumentEdit(text: string): Insertion {
  const spaced = text.replace(/[\r\uFEFF]/g, ' ');
  const feed = lineBreak(text);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (frontMatterEnd(spaced) === 0)
    return { offset: start, text: `---${feed}emotion-lens: ignore${feed}---${feed}${feed}` };
  const key = text.startsWith('+++', start) ? 'emotion-lens = "ignore"' : 'emotion-lens: ignore';
  return { offset: text.indexOf('\n') + 1, text: `${key}${feed}` };
}

/** Start of the first of the lines above that hold a cell's border, the one of the table's heading. */
function tableStart(text: string, row: number): number {
  let start = row;
  while (start > 0) {
    const before = lineStart(text, start - 1);
    if (!text.slice(before, start).includes('|')) break;
    start = before;
  }
  return start;
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed;
}

function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
