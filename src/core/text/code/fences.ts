import { type CommentLine, from } from './commentBlocks.ts';

/** The lines of a comment, those of fenced code empty; a fence that does not end reaches to the end. */
export function withoutFences(lines: readonly CommentLine[]): readonly CommentLine[] {
  let fence: string | undefined;
  return lines.map((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line.text)?.[1];
    const inside = fence !== undefined;
    if (fence === undefined) fence = mark;
    else if (mark !== undefined && mark.startsWith(fence)) fence = undefined;
    return inside || mark !== undefined ? from(line, line.text.length) : line;
  });
}
