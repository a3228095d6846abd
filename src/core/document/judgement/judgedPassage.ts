import type { Reading } from '../../scoring/classifier.ts';
import type { Verdict } from '../../scoring/verdict.ts';
import { lastAtOrBefore } from '../../text/passage/lastAtOrBefore.ts';
import type { Passage, Range } from '../../text/passage/passage.ts';

export interface JudgedPassage {
  readonly passage: Passage;
  /** `pending` keeps the reading and verdict of the passage it replaced until its own come. */
  readonly state: 'pending' | 'done' | 'failed';
  readonly reading?: Reading;
  readonly verdict?: Verdict;
}

/** The passage that holds `offset`, its end included; of two that meet there, the later. */
export function judgedAt(passages: readonly JudgedPassage[], offset: number): JudgedPassage | undefined {
  const judged = passages[lastAtOrBefore(passages, offset, startOf)];
  return judged !== undefined && offset <= judged.passage.range.end ? judged : undefined;
}

/** The passages that begin in `range`, and the one before them, which may reach into it. */
export function judgedIn(passages: readonly JudgedPassage[], { start, end }: Range): readonly JudgedPassage[] {
  const before = lastAtOrBefore(passages, start, startOf);
  return passages.slice(Math.max(0, before), lastAtOrBefore(passages, end, startOf) + 1);
}

function startOf({ passage }: JudgedPassage): number {
  return passage.range.start;
}
