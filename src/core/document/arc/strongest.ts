import { byStrength, type EmotionVerdict, emotionOfInterest } from '../../scoring/interest.ts';
import type { JudgedPassage } from '../judgement/judgedPassage.ts';

export interface StrongPassage {
  readonly judged: JudgedPassage;
  readonly verdict: EmotionVerdict;
}

/**
 * At most `most` passages with a clear emotion of interest: the strongest of each label first of all, so that one label
 * does not crowd out the others, then the strongest of the rest. The strongest first, equal ones in document order.
 */
export function strongestPassages(
  passages: readonly JudgedPassage[],
  emotions: readonly string[],
  most: number,
): readonly StrongPassage[] {
  const strong = passages
    .flatMap((judged) => {
      const verdict = emotionOfInterest(judged.verdict, emotions);
      return verdict === undefined ? [] : [{ judged, verdict }];
    })
    .toSorted((a, b) => byStrength(a.verdict, b.verdict));
  return spreadOverLabels(strong, ({ verdict }) => verdict.label, most);
}

/** Of `strong`, the strongest first, at most `most`, in the same order: the first of each label before any second. */
export function spreadOverLabels<T>(strong: readonly T[], labelOf: (each: T) => string, most: number): readonly T[] {
  const firstOfLabel = new Map(strong.toReversed().map((each) => [labelOf(each), each]));
  const isFirst = (each: T): boolean => firstOfLabel.get(labelOf(each)) === each;
  const chosen = new Set(
    strong.toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a))).slice(0, Math.max(0, most)),
  );
  return strong.filter((each) => chosen.has(each));
}
