import { emotionOfInterest } from '../scoring/interest.ts';
import type { JudgedPassage } from './judgedPassage.ts';

export interface StrongPassage {
  readonly judged: JudgedPassage;
  readonly label: string;
  /** 0 to 1. */
  readonly probability: number;
}

/**
 * At most `most` passages with a clear emotion of interest: the strongest of each label first of all, so that one label
 * does not crowd out the others, then the strongest of the rest. Highest probability first, equal ones in document order.
 */
export function strongestPassages(
  passages: readonly JudgedPassage[],
  emotions: readonly string[],
  most: number,
): readonly StrongPassage[] {
  const strong = passages
    .flatMap((judged) => {
      const verdict = emotionOfInterest(judged.verdict, emotions);
      return verdict === undefined ? [] : [{ judged, label: verdict.label, probability: verdict.probability }];
    })
    .toSorted((a, b) => b.probability - a.probability);
  const firstOfLabel = new Map(strong.toReversed().map((each) => [each.label, each]));
  const isFirst = (each: StrongPassage): boolean => firstOfLabel.get(each.label) === each;
  const chosen = new Set(
    strong.toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a))).slice(0, Math.max(0, most)),
  );
  return strong.filter((each) => chosen.has(each));
}
