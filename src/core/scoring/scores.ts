/** One label's probability, 0 to 1. */
export interface Score {
  readonly label: string;
  readonly probability: number;
}

/** One score per label of the loaded model, in the model's own label order. */
export type Scores = readonly Score[];

/** Highest probability first; equal probabilities keep the model's order. */
export function ranked(scores: Scores): Scores {
  return scores.toSorted((a, b) => b.probability - a.probability);
}

export function probabilityOf(scores: Scores, label: string): number {
  return scores.find((score) => score.label === label)?.probability ?? 0;
}
