export interface BatchLimits {
  /** Most tokens of a batch, padding included. A longer single text is a batch of its own. */
  readonly tokens: number;
  /** Most texts of a batch. */
  readonly texts: number;
}

/**
 * Groups texts, given by their lengths in tokens, into batches of similar length, so that little is spent on padding.
 * Returns the texts' indices: every index once, longest texts last.
 */
export function batches(lengths: readonly number[], limits: BatchLimits): readonly (readonly number[])[] {
  const order = lengths.map((_, index) => index).toSorted((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0));
  const found: number[][] = [];
  let batch: number[] = [];
  for (const index of order) {
    const padded = (lengths[index] ?? 0) * (batch.length + 1);
    if (batch.length > 0 && (padded > limits.tokens || batch.length >= limits.texts)) {
      found.push(batch);
      batch = [];
    }
    batch.push(index);
  }
  if (batch.length > 0) found.push(batch);
  return found;
}
