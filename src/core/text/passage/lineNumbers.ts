import type { Range } from './passage.ts';

const lineBreak = /\r\n|\r|\n/g;

/** The lines of a text as the editor counts them, without their breaks. A break at the very end opens no further line. */
export function linesOf(text: string): readonly Range[] {
  const lines: Range[] = [];
  let start = 0;
  for (const { index, 0: found } of text.matchAll(lineBreak)) {
    lines.push({ start, end: index });
    start = index + found.length;
  }
  if (start < text.length) lines.push({ start, end: text.length });
  return lines;
}

/** The 1-based line of each of the ascending offsets. */
export function lineNumbers(text: string, offsets: Iterable<number>): readonly number[] {
  const lines = linesOf(text);
  const numbers: number[] = [];
  let line = 1;
  for (const offset of offsets) {
    while (line < lines.length && (lines[line]?.start ?? Infinity) <= offset) line += 1;
    numbers.push(line);
  }
  return numbers;
}
