import { lastAtOrBefore } from '../passage/lastAtOrBefore.ts';
import type { Passage, Range } from '../passage/passage.ts';

/**
 * What between `start` and `end` of a document's text is in none of its passages, markup inside them included; what is white
 * space alone is left out. Ordered, apart from each other. Costs what stands there, however long the document is.
 */
export function unreadRanges(text: string, passages: readonly Passage[], { start, end }: Range): readonly Range[] {
  const unread: Range[] = [];
  let done = start;
  const leaveOut = (to: number): void => {
    const between = text.slice(done, to);
    const from = done + between.length - between.trimStart().length;
    const until = to - (between.length - between.trimEnd().length);
    if (from < until) unread.push({ start: from, end: until });
  };
  const first = Math.max(
    0,
    lastAtOrBefore(passages, start, (passage) => passage.range.start),
  );
  for (let index = first; (passages[index]?.range.start ?? end) < end; index += 1)
    for (const piece of passages[index]?.pieces ?? []) {
      if (piece.end <= start) continue;
      if (piece.start >= end) break;
      if (piece.start > done) leaveOut(piece.start);
      done = Math.max(done, piece.end);
    }
  if (done < end) leaveOut(end);
  return unread;
}
