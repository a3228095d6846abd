import type { Verdict } from './verdict.ts';

export type EmotionVerdict = Extract<Verdict, { kind: 'emotion' }>;

/** How strong a named emotion is, 0 to 1: the share of people who would agree, or the model's probability where that is unknown. */
export function strengthOf({ agreement, probability }: EmotionVerdict): number {
  return agreement?.share ?? probability;
}

/** The stronger first; of those with the same share of people, the one the model is surer of. */
export function byStrength(a: EmotionVerdict, b: EmotionVerdict): number {
  return strengthOf(b) - strengthOf(a) || b.probability - a.probability;
}

/** Whether the filter `emotions` lets `label` through; an empty filter lets every label through. */
export function isOfInterest(label: string, emotions: readonly string[]): boolean {
  return emotions.length === 0 || emotions.includes(label);
}

/** The verdict when it names an emotion the filter lets through. */
export function emotionOfInterest(
  verdict: Verdict | undefined,
  emotions: readonly string[],
): EmotionVerdict | undefined {
  return verdict?.kind === 'emotion' && isOfInterest(verdict.label, emotions) ? verdict : undefined;
}
