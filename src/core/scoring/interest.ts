import type { Verdict } from './verdict.ts';

export type EmotionVerdict = Extract<Verdict, { kind: 'emotion' }>;

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
