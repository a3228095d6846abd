import type { Range } from '../passage/passage.ts';

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

/** The comment that leaves out the passage below it. */
export const ignoreComment = '<!-- emotion-lens-ignore -->';

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
export function intentComment(text: string, { start, end }: Range): Range | undefined {
  const open = text.lastIndexOf('<!--', start);
  const close = text.indexOf('-->', end);
  if (open < 0 || close < 0 || !/^<!--\s*emotion\s*:\s*$/i.test(text.slice(open, start))) return undefined;
  if (text.slice(end, close).trim() !== '') return undefined;
  const comment = { start: open, end: close + 3 };
  const line = text.lastIndexOf('\n', open - 1) + 1;
  const feed = text.indexOf('\n', comment.end);
  const lineEnd = feed < 0 ? text.length : feed + 1;
  const isAlone = /^[ \t]*$/.test(text.slice(line, open)) && text.slice(comment.end, lineEnd).trim() === '';
  return isAlone ? { start: line, end: lineEnd } : comment;
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
