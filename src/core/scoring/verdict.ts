import { type Agreement, agreementAt, type AgreementMap } from './agreement.ts';
import type { Thresholds } from './modelInfo.ts';
import { ranked, type Scores } from './scores.ts';

type Score = Scores[number];

export const noneReasons = ['belowThreshold', 'tooClose', 'neutral', 'tooShort', 'notEnglish', 'corrected'] as const;
export type NoneReason = (typeof noneReasons)[number];

export type Verdict =
  | {
      readonly kind: 'emotion';
      readonly label: string;
      /** The model's, 0 to 1, of a corrected label too. */
      readonly probability: number;
      /** How many people agree with a label of that probability; absent where it was not measured. */
      readonly agreement?: Agreement;
      /** The model's own verdict, where a person corrected it. */
      readonly said?: Verdict;
    }
  | {
      readonly kind: 'none';
      readonly reason: NoneReason;
      /** With the best label, which is not named; absent where the scores decided nothing, too. */
      readonly agreement?: Agreement;
      readonly said?: Verdict;
    };

export interface Circumstances {
  readonly words: number;
  /** False when the document was found to be in a language the model was not made for. */
  readonly inModelLanguage: boolean;
  /** What people's agreement with this kind of text is; absent where it was not measured. */
  readonly map?: AgreementMap;
}

/** Pure: scores and settings in, an emotion or the reason why none is clear out. What is at a limit passes. */
export function judge(scores: Scores, thresholds: Thresholds, { words, inModelLanguage, map }: Circumstances): Verdict {
  if (!inModelLanguage) return { kind: 'none', reason: 'notEnglish' };
  if (words < thresholds.minimumWords) return { kind: 'none', reason: 'tooShort' };
  const ordered = ranked(scores);
  const best = ordered[0];
  if (best === undefined) return { kind: 'none', reason: 'belowThreshold' };
  const agreementOf = ({ probability }: Score): Agreement | undefined => map && agreementAt(map, probability);
  // Where labels have limits of their own, the best that reaches its limit counts, not the best of all.
  const candidates = thresholds.labels === undefined ? [best] : ordered;
  const place = candidates.findIndex((score) => !isBelow(score, agreementOf(score), thresholds));
  const first = ordered[Math.max(0, place)] ?? best;
  const { label, probability } = first;
  // People did not agree or disagree with a label that is no emotion.
  if (label === thresholds.neutral) return { kind: 'none', reason: 'neutral' };
  const agreement = agreementOf(first);
  const measured = agreement !== undefined && { agreement };
  if (place < 0) return { kind: 'none', reason: 'belowThreshold', ...measured };
  const second = ordered[place + 1];
  if (second !== undefined && probability - second.probability < thresholds.margin)
    return { kind: 'none', reason: 'tooClose', ...measured };
  return { kind: 'emotion', label, probability, ...measured };
}

function isBelow({ label, probability }: Score, agreement: Agreement | undefined, thresholds: Thresholds): boolean {
  const least = leastOf(label, thresholds);
  if (least !== undefined) return probability < least;
  return agreement === undefined || thresholds.agreement === undefined
    ? probability < thresholds.probability
    : agreement.share < thresholds.agreement;
}

/** The probability that a label must reach for itself; undefined where it has no limit of its own. */
export function leastOf(label: string, { labels }: Pick<Thresholds, 'labels'>): number | undefined {
  return labels !== undefined && Object.hasOwn(labels, label) ? labels[label] : undefined;
}
