/** A share of cases, and how far off it may be; all 0 to 1. */
export interface Share {
  readonly right: number;
  readonly of: number;
  readonly share: number;
  /** The 95 % interval. */
  readonly low: number;
  readonly high: number;
}

/** The normal distribution's 97.5 % quantile. */
const z = 1.959963984540054;

/** With the 95 % score interval (Wilson 1927), which holds for few cases too; of no cases the interval is everything. */
export function shareOf(right: number, of: number): Share {
  if (of === 0) return { right, of, share: 0, low: 0, high: 1 };
  const share = right / of;
  const spread = z ** 2 / of;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (z * Math.sqrt((share * (1 - share)) / of + spread / (4 * of))) / (1 + spread);
  // What is exact on paper at the ends is not in binary.
  const low = right === 0 ? 0 : Math.max(0, middle - half);
  const high = right === of ? 1 : Math.min(1, middle + half);
  return { right, of, share, low, high };
}
