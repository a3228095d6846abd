/** A stretch of a text's tokens, `end` exclusive. */
export interface TokenWindow {
  readonly start: number;
  readonly end: number;
}

/** Of a window, the share that it has in common with the one before. */
const overlap = 0.25;

/**
 * The windows in which `tokens` tokens are read when at most `longest` fit at once: one when they fit, else as few as
 * cover them all, each sharing about a quarter with the one before, and all of one length so that none is a scrap.
 * A text without tokens has one empty window.
 */
export function tokenWindows(tokens: number, longest: number): readonly TokenWindow[] {
  if (longest < 1) throw new RangeError(`a window of ${longest} tokens holds nothing`);
  if (tokens <= longest) return [{ start: 0, end: tokens }];
  const step = Math.max(1, Math.floor(longest * (1 - overlap)));
  const count = Math.ceil((tokens - longest) / step) + 1;
  return Array.from({ length: count }, (_, index) => {
    const start = Math.round((index * (tokens - longest)) / (count - 1));
    return { start, end: start + longest };
  });
}

/** The probabilities of a text read in windows: their mean, each window weighted by its tokens. */
export function combineWindows(
  probabilities: readonly (readonly number[])[],
  weights: readonly number[],
): readonly number[] {
  const [first] = probabilities;
  if (first === undefined) return [];
  if (probabilities.length === 1) return first;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return first.map((_, label) => {
    const mean =
      probabilities.reduce((sum, each, window) => sum + (each[label] ?? 0) * (weights[window] ?? 0), 0) / total;
    return Math.min(1, mean);
  });
}
