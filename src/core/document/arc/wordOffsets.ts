import type { JudgedPassage } from '../judgement/judgedPassage.ts';

/** A passage and the words of the document before its first and up to its last. */
export interface PlacedPassage {
  readonly judged: JudgedPassage;
  readonly from: number;
  readonly to: number;
}

/** The passages on a line of words read: headings, code and whatever else is no prose take no room. */
export function placedByWords(passages: readonly JudgedPassage[]): readonly PlacedPassage[] {
  let from = 0;
  return passages.map((judged) => {
    const placed = { judged, from, to: from + judged.passage.words };
    from = placed.to;
    return placed;
  });
}

/** Words read before `offset`, UTF-16; inside a passage in proportion to its length. */
export function wordsBefore(passages: readonly JudgedPassage[], offset: number): number {
  let words = 0;
  for (const { passage } of passages) {
    const { start, end } = passage.range;
    if (start >= offset) break;
    words += passage.words * Math.min(1, (offset - start) / Math.max(1, end - start));
  }
  return words;
}
