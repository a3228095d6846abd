import type { Place } from '../core/findings/place.ts';
import { linesOf } from '../core/text/passage/lineNumbers.ts';
import type { Range } from '../core/text/passage/passage.ts';

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
