import type { Range } from './passage.ts';

/** What a writer tells Emotion Lens in an HTML comment. */
export type Directive =
  /** The next passage is not to be read. */
  | { readonly type: 'ignore' }
  /** What stands from here to the next end, or to the document's end, is not to be read. */
  | { readonly type: 'ignoreStart' }
  | { readonly type: 'ignoreEnd' };

const names: ReadonlyMap<string, Directive['type']> = new Map([
  ['emotion-lens-ignore', 'ignore'],
  ['emotion-lens-ignore-start', 'ignoreStart'],
  ['emotion-lens-ignore-end', 'ignoreEnd'],
]);

/** The comment that leaves out the passage below it. */
export const ignoreComment = '<!-- emotion-lens-ignore -->';

/** The directives in a block of HTML comments, in order; a comment that says anything else is none. Linear. */
export function directivesIn(html: string): readonly Directive[] {
  return commentsIn(html).flatMap(({ start, end }) => {
    const type = names.get(html.slice(start, end).trim().toLowerCase());
    return type === undefined ? [] : [{ type }];
  });
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
