import { frontMatterEnd } from '../directives/frontMatter.ts';
import { percentComments } from './percentComments.ts';
import { shortcodeCode } from './grammar/shortcodeGrammar.ts';
import { spokenFences } from './spokenFences.ts';

/** Only the two ends of a line this long are shown to the parser, whose work on one line is quadratic at worst. */
const longestLine = 2_000;

/**
 * What the block parser gets to see, of the same length as `text`, whose lines end with line feeds: a byte order mark is a
 * space, since the parser takes a line with one for a full line; front matter, Obsidian's comments, the fences of MyST's notes and code between shortcodes are blank; the middle
 * of a very long line is one long word.
 */
export function structureOf(text: string): string {
  return withoutMiddles(withoutHidden(text.replaceAll('\uFEFF', ' ')));
}

function withoutHidden(text: string): string {
  const front = frontMatterEnd(text);
  const comments = front === 0 ? percentComments(text) : [{ start: 0, end: front }, ...commentsBehind(text, front)];
  const hidden = [...comments, ...spokenFences(text), ...shortcodeCode(text)].toSorted((a, b) => a.start - b.start);
  if (hidden.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of hidden) {
    // A fence may stand in a comment.
    if (end <= done) continue;
    const from = Math.max(start, done);
    parts.push(text.slice(done, from), text.slice(from, end).replace(/[^\n]/g, ' '));
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

function commentsBehind(text: string, front: number): ReturnType<typeof percentComments> {
  return percentComments(text.slice(front)).map(({ start, end }) => ({ start: start + front, end: end + front }));
}

function withoutMiddles(text: string): string {
  const parts: string[] = [];
  let done = 0;
  for (let at = 0; at < text.length;) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    if (end - at > longestLine) {
      const hidden = end - at - longestLine;
      parts.push(text.slice(done, at + longestLine / 2), 'x'.repeat(hidden));
      done = end - longestLine / 2;
    }
    at = end + 1;
  }
  if (done === 0) return text;
  parts.push(text.slice(done));
  return parts.join('');
}
