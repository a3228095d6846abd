import type { Comment } from './comments.ts';

/** One line of a comment without its markers. */
export interface CommentLine {
  readonly text: string;
  /** Where it begins in the document, UTF-16. */
  readonly start: number;
}

/** A comment, or the line comments below each other that a person reads as one. */
export interface CommentBlock {
  readonly kind: Comment['kind'];
  readonly documents: boolean;
  /** Whether only comments and white space stand before it. */
  readonly atTop: boolean;
  /** The number of its first line in the document, 0-based. */
  readonly line: number;
  /** Without what all of them are indented by. */
  readonly lines: readonly CommentLine[];
}

interface Open {
  readonly first: Comment;
  readonly atTop: boolean;
  readonly line: number;
  readonly column: number;
  readonly lines: CommentLine[];
  last: Comment;
}

/** What stands before the first code and is none. */
const noCode = /^(?:#![^\n]*)?(?:\s|<\?php)*$/;

/**
 * The blocks of a document's comments. A line comment goes on with the one below it where that stands alone on its line, in
 * the same column, with the same markers.
 */
export function commentBlocks(text: string, comments: readonly Comment[]): readonly CommentBlock[] {
  const blocks: CommentBlock[] = [];
  let open: Open | undefined;
  let [atTop, behind, line, lineStart] = [true, 0, 0, 0];
  for (const comment of comments) {
    const gap = text.slice(behind, comment.start);
    line += lineEnds(gap);
    if (gap.includes('\n')) lineStart = behind + gap.lastIndexOf('\n') + 1;
    atTop &&= noCode.test(gap);
    const column = comment.start - lineStart;
    if (open !== undefined && goesOn(open, comment, column, gap)) {
      open.last = comment;
      open.lines.push(lineOf(text, comment));
    } else {
      if (open !== undefined) blocks.push(closed(text, open));
      open = { first: comment, last: comment, atTop, line, column, lines: [lineOf(text, comment)] };
    }
    const source = text.slice(comment.start, comment.end);
    line += lineEnds(source);
    if (source.includes('\n')) lineStart = comment.start + source.lastIndexOf('\n') + 1;
    behind = comment.end;
  }
  if (open !== undefined) blocks.push(closed(text, open));
  return blocks;
}

function goesOn({ last, column }: Open, comment: Comment, at: number, gap: string): boolean {
  const isLine = last.kind === 'line' && comment.kind === 'line';
  return isLine && last.documents === comment.documents && column === at && /^\n[ \t]*$/.test(gap);
}

function lineOf(text: string, { inner: { start, end } }: Comment): CommentLine {
  return { text: text.slice(start, end), start };
}

function closed(text: string, { first, atTop, line, lines }: Open): CommentBlock {
  const { kind, documents, inner } = first;
  const all = kind === 'line' ? lines : innerLines(text.slice(inner.start, inner.end), inner.start);
  const bare = kind === 'block' ? withoutStars(all) : all;
  return { kind, documents, atTop, line, lines: dedented(bare, kind === 'line') };
}

function innerLines(inner: string, start: number): readonly CommentLine[] {
  let at = start;
  return inner.split('\n').map((text) => {
    const line = { text, start: at };
    at += text.length + 1;
    return line;
  });
}

/** The star before each line is a marker where every line but the first has one; elsewhere it marks the item of a list. */
function withoutStars(lines: readonly CommentLine[]): readonly CommentLine[] {
  const star = /^\s*\*+(?=\s|$)/;
  const [first, ...others] = lines;
  if (first === undefined || !others.every(({ text }) => text.trim() === '' || star.test(text))) return lines;
  return [first, ...others.map((line) => from(line, star.exec(line.text)?.[0].length ?? 0))];
}

/** The first line of a longer comment begins behind its marker: it counts only in line comments. */
function dedented(lines: readonly CommentLine[], withFirst: boolean): readonly CommentLine[] {
  const counted = lines.filter(({ text }, index) => (withFirst || index > 0) && text.trim() !== '');
  const least = counted.reduce((least, { text }) => Math.min(least, text.length - text.trimStart().length), Infinity);
  return lines.map((line, index) => {
    const white = line.text.length - line.text.trimStart().length;
    return from(line, !withFirst && index === 0 ? white : Math.min(white, least));
  });
}

/** The line from its `by`-th character on. */
export function from({ text, start }: CommentLine, by: number): CommentLine {
  return { text: text.slice(by), start: start + by };
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
