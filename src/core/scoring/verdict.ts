import type { Thresholds } from './modelInfo.ts';
import { ranked, type Scores } from './scores.ts';

export const noneReasons = ['belowThreshold', 'tooClose', 'tooShort', 'notEnglish', 'corrected'] as const;
export type NoneReason = (typeof noneReasons)[number];

export type Verdict =
  | {
      readonly kind: 'emotion';
      readonly label: string;
      /** The model's, 0 to 1, of a corrected label too. */
      readonly probability: number;
      /** The model's own verdict, where a person corrected it. */
      readonly said?: Verdict;
    }
  | { readonly kind: 'none'; readonly reason: NoneReason; readonly said?: Verdict };

export interface Circumstances {
  readonly words: number;
  /** False when the document was found to be in a language the model was not made for. */
  readonly inModelLanguage: boolean;
}

/** Pure: scores and settings in, an emotion or the reason why none is clear out. Probabilities at a limit pass. */
export function judge(scores: Scores, thresholds: Thresholds, { words, inModelLanguage }: Circumstances): Verdict {
  if (!inModelLanguage) return { kind: 'none', reason: 'notEnglish' };
  if (words < thresholds.minimumWords) return { kind: 'none', reason: 'tooShort' };
  const [first, second] = ranked(scores);
  if (first === undefined || first.probability < thresholds.probability)
    return { kind: 'none', reason: 'belowThreshold' };
  if (second !== undefined && first.probability - second.probability < thresholds.margin)
    return { kind: 'none', reason: 'tooClose' };
  return { kind: 'emotion', label: first.label, probability: first.probability };
}
