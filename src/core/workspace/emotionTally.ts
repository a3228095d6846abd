import { isOfInterest } from '../scoring/interest.ts';

/** Words by emotion: one count per label of the model, in its order, then that of words without a clear one. */
export type Tally = readonly number[];

export function wordsOf(tally: Tally): number {
  return tally.reduce((sum, words) => sum + words, 0);
}

/** Label by label; the shorter counts as nothing where it ends. */
export function added(a: Tally, b: Tally): Tally {
  const [longer, shorter] = a.length < b.length ? [b, a] : [a, b];
  return longer.map((words, index) => words + (shorter[index] ?? 0));
}

export interface Dominant {
  readonly label: string;
  /** Of all words, 0 to 1. */
  readonly share: number;
}

/** The emotion of interest with the most words; the first of equals. Undefined where no words have a clear one. */
export function dominantOf(
  tally: Tally,
  labels: readonly string[],
  emotions: readonly string[] = [],
): Dominant | undefined {
  let dominant: { readonly label: string; readonly words: number } | undefined;
  for (const [index, label] of labels.entries()) {
    const words = tally[index] ?? 0;
    if (words > (dominant?.words ?? 0) && isOfInterest(label, emotions)) dominant = { label, words };
  }
  return dominant && { label: dominant.label, share: dominant.words / wordsOf(tally) };
}
