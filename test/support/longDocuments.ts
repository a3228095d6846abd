import type { JudgedPassage } from '../../src/core/document/judgement/judgedPassage.ts';
import type { Verdict } from '../../src/core/scoring/verdict.ts';
import { judged, none } from './judgedPassages.ts';

/** `count` passages of twenty words, ten UTF-16 units apart; without a verdict given, they have no clear emotion. */
export function passagesOf(
  count: number,
  verdict: (index: number) => Verdict | undefined,
  section: (index: number) => number = () => 0,
): readonly JudgedPassage[] {
  return Array.from({ length: count }, (_, index) => {
    const made = judged(index * 10, index * 10 + 8, verdict(index) ?? none);
    return { ...made, passage: { ...made.passage, words: 20, section: section(index) } };
  });
}

/** The same passage before the model has read it. */
export function unread({ passage }: JudgedPassage): JudgedPassage {
  return { passage, state: 'pending' };
}
