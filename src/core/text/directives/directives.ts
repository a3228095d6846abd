import type { Range } from '../passage/passage.ts';
import { allCommentMarks, type CommentMarks } from './commentMarks.ts';

/** What a writer tells Emotion Lens in an HTML comment. */
export type Directive =
  /** The next passage is not to be read. */
  | { readonly type: 'ignore' }
  /** What stands from here to the next end, or to the document's end, is not to be read. */
  | { readonly type: 'ignoreStart' }
  | { readonly type: 'ignoreEnd' }
  /** What follows should feel like this: the words as written and where they stand in the comments. */
  | { readonly type: 'emotion'; readonly emotion: string; readonly range: Range };

const ignoring: ReadonlyMap<string, Directive> = new Map<string, Directive>([
  ['emotion-lens-ignore', { type: 'ignore' }],
  ['emotion-lens-ignore-start', { type: 'ignoreStart' }],
  ['emotion-lens-ignore-end', { type: 'ignoreEnd' }],
]);

const emotion = /^\s*emotion\s*:\s*(?=\S)/i;

/** An intent is a word or two; more is a remark. */
const longestEmotion = 60;

/** The directives in a block of HTML comments, in order; a comment that says anything else is none. Linear. */
export function directivesIn(html: string): readonly Directive[] {
  return commentsIn(html).flatMap((comment) => directiveOf(html, comment) ?? []);
}

function directiveOf(html: string, { start, end }: Range): Directive | undefined {
  const text = html.slice(start, end);
  const from = emotion.exec(text)?.[0].length;
  if (from === undefined) return ignoring.get(text.trim().toLowerCase());
  const stated = text.slice(from).trimEnd();
  if (stated.length > longestEmotion || /[\r\n]/.test(stated)) return undefined;
  return { type: 'emotion', emotion: stated, range: { start: start + from, end: start + from + stated.length } };
}

/**
 * The comment that states an intent whose emotion stands at `range`, with its line where nothing else is on it; undefined
 * where no comment states it.
 */
export function intentComment(text: string, stated: Range): Range | undefined {
  const comment = allCommentMarks.flatMap((marks) => commentAround(text, stated, marks) ?? [])[0];
  if (comment === undefined) return undefined;
  const { start: open } = comment;
  const line = text.lastIndexOf('\n', open - 1) + 1;
  const feed = text.indexOf('\n', comment.end);
  const lineEnd = feed < 0 ? text.length : feed + 1;
  const isAlone = /^[ \t]*$/.test(text.slice(line, open)) && text.slice(comment.end, lineEnd).trim() === '';
  return isAlone ? { start: line, end: lineEnd } : comment;
}

/** The comment that says nothing but the emotion at `stated`. */
function commentAround(text: string, stated: Range, marks: CommentMarks): Range | undefined {
  const open = text.lastIndexOf(marks.open, stated.start);
  const close = text.indexOf(marks.close, stated.end);
  if (open < 0 || close < 0) return undefined;
  if (!/^\s*emotion\s*:\s*$/i.test(text.slice(open + marks.open.length, stated.start))) return undefined;
  if (text.slice(stated.end, close).trim() !== '') return undefined;
  return { start: open, end: close + marks.close.length };
}

/** What stands inside each closed comment. */
function commentsIn(html: string): readonly Range[] {
  const found: Range[] = [];
  for (let open = html.indexOf('<!--'); open >= 0; open = html.indexOf('<!--', open)) {
    const close = html.indexOf('-->', open + 4);
    if (close < 0) break;
    found.push({ start: open + 4, end: close });
    open = close + 3;
  }
  return found;
}
