import type { Range } from '../passage/passage.ts';

/** A line of a text without its line feed. */
export interface Line extends Range {
  readonly text: string;
}

/** All lines, the last one too where nothing follows the last line feed. */
export function linesOf(text: string): readonly Line[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length, text: line };
  });
}

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || !/\S/.test(line.text);
}

/** White space the line begins with, in UTF-16 units. */
export function indentOf({ text }: Line): number {
  return text.length - text.trimStart().length;
}
