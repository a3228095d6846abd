import type { Reading } from '../scoring/classifier.ts';
import type { Verdict } from '../scoring/verdict.ts';
import type { Passage } from '../text/passage.ts';

export interface JudgedPassage {
  readonly passage: Passage;
  /** `pending` keeps the reading and verdict of the passage it replaced until its own come. */
  readonly state: 'pending' | 'done' | 'failed';
  readonly reading?: Reading;
  readonly verdict?: Verdict;
}
