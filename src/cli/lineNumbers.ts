import type { Place } from '../core/findings/place.ts';
import type { Range } from '../core/text/passage/passage.ts';

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

/** Where each of the ranges stands; they are ascending and do not overlap. */
export function placesOf(text: string, ranges: Iterable<Range>): readonly Place[] {
  const lines = linesOf(text);
  let line = 1;
  const columnAt = (offset: number): number => {
    while (line < lines.length && (lines[line]?.start ?? Infinity) <= offset) line += 1;
    return offset - (lines[line - 1]?.start ?? 0) + 1;
  };
  const places: Place[] = [];
  for (const { start, end } of ranges) {
    const column = columnAt(start);
    const first = line;
    const endColumn = columnAt(end);
    places.push({ line: first, column, endLine: line, endColumn });
  }
  return places;
}
