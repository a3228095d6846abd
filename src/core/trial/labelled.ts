import type { Trial, TrialPassage } from './trial.ts';

/** A passage of which a person said something, and what. */
export interface Labelled {
  /** Among the passages of the trial. */
  readonly index: number;
  readonly passage: TrialPassage;
  /** Null for no clear emotion. */
  readonly label: string | null;
}

/** The passages a person labelled, in their order. */
export function labelled({ passages, answers }: Trial): readonly Labelled[] {
  return passages.flatMap((passage, index): readonly Labelled[] => {
    const answer = answers[index];
    return answer === undefined || 'skipped' in answer ? [] : [{ index, passage, label: answer.label }];
  });
}

/** What a person said by the passages' texts, as corrections are kept and training reads them. */
export function labelsByText(trial: Trial): ReadonlyMap<string, string | null> {
  return new Map(labelled(trial).map(({ passage, label }) => [passage.text, label]));
}
