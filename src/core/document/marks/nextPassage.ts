import { emotionOfInterest } from '../../scoring/interest.ts';
import type { JudgedPassage } from '../judgement/judgedPassage.ts';

export type Direction = 'next' | 'previous';

export interface FoundPassage {
  readonly judged: JudgedPassage;
  /** 1-based place among the passages looked through, and how many those are. */
  readonly place: number;
  readonly count: number;
  /** True when the search went past an end of the document. */
  readonly wrapped: boolean;
}

/** The nearest passage with a clear emotion of interest that does not hold the caret; around the end when there is none before it. */
export function nextPassage(
  passages: readonly JudgedPassage[],
  caret: number,
  direction: Direction,
  emotions: readonly string[],
): FoundPassage | undefined {
  const clear = passages.filter(({ verdict }) => emotionOfInterest(verdict, emotions) !== undefined);
  const ahead =
    direction === 'next'
      ? clear.findIndex(({ passage }) => passage.range.start > caret)
      : clear.findLastIndex(({ passage }) => passage.range.end < caret);
  const index = ahead >= 0 ? ahead : direction === 'next' ? 0 : clear.length - 1;
  const judged = clear[index];
  return judged && { judged, place: index + 1, count: clear.length, wrapped: ahead < 0 };
}
