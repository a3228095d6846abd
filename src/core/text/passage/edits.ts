import type { Range } from './passage.ts';

/** One replacement; the offsets are of the text before the edit it belongs to. The changes of one edit never overlap. */
export interface Change {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/**
 * Where `offset` stands after an edit. Inside a replaced stretch it goes to that stretch's edge; an insertion exactly
 * at the offset leaves it `before` or carries it `after`.
 */
export function mapOffset(offset: number, changes: readonly Change[], side: 'before' | 'after'): number {
  let shift = 0;
  for (const { rangeOffset, rangeLength, text } of changes) {
    const end = rangeOffset + rangeLength;
    if (end < offset || (end === offset && (rangeLength > 0 || side === 'after'))) shift += text.length - rangeLength;
    else if (rangeOffset < offset) shift += (side === 'after' ? text.length : 0) - (offset - rangeOffset);
  }
  return offset + shift;
}

/** Where a passage stands after an edit: it grows with what is typed at its edges, but not by a line opened there. Undefined once nothing of it is left. */
export function mapRange(range: Range, changes: readonly Change[]): Range | undefined {
  const typedAt = (edge: number, line: RegExp): boolean =>
    changes.some(({ rangeOffset, rangeLength, text }) => rangeOffset === edge && rangeLength === 0 && line.test(text));
  const start = mapOffset(range.start, changes, typedAt(range.start, /\n[ \t]*$/) ? 'after' : 'before');
  const end = mapOffset(range.end, changes, typedAt(range.end, /^\r?\n/) ? 'before' : 'after');
  return start < end ? { start, end } : undefined;
}
