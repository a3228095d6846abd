import { emotionOfInterest } from '../scoring/interest.ts';
import type { JudgedPassage } from './analysis.ts';

export interface StrongPassage {
  readonly judged: JudgedPassage;
  readonly label: string;
  /** 0 to 1. */
  readonly probability: number;
}

/** At most `most` passages with a clear emotion of interest, highest probability first, equal ones in document order. */
export function strongestPassages(
  passages: readonly JudgedPassage[],
  emotions: readonly string[],
  most: number,
): readonly StrongPassage[] {
  return passages
    .flatMap((judged) => {
      const verdict = emotionOfInterest(judged.verdict, emotions);
      return verdict === undefined ? [] : [{ judged, label: verdict.label, probability: verdict.probability }];
    })
    .toSorted((a, b) => b.probability - a.probability)
    .slice(0, Math.max(0, most));
}
