import type { JudgedPassage } from './judgedPassage.ts';
import { isOfInterest } from '../../scoring/interest.ts';
import type { Verdict } from '../../scoring/verdict.ts';

/** One row of the chart. */
export interface Share {
  /** Undefined for "no clear emotion". */
  readonly label: string | undefined;
  readonly words: number;
  readonly passages: number;
  /** Of the judged words, 0 to 1. */
  readonly share: number;
}

/** Weighted by words; the shares of a document with any judged words sum to 1. */
export interface Distribution {
  /** One per label of the model, in its order, then the row without a label. */
  readonly shares: readonly Share[];
  /** Words of passages that have a verdict. */
  readonly words: number;
}

export const emptyDistribution: Distribution = { shares: [], words: 0 };

/** A distribution that grows with each passage; the passages themselves it does not keep. */
export class DistributionCount {
  readonly #rows: Map<string | undefined, { words: number; passages: number }>;
  #words = 0;

  constructor(labels: readonly string[]) {
    this.#rows = new Map([...labels, undefined].map((label) => [label, { words: 0, passages: 0 }]));
  }

  /** A verdict with a label that is not among the model's counts nowhere. */
  add(words: number, verdict: Verdict): void {
    const row = this.#rows.get(verdict.kind === 'emotion' ? verdict.label : undefined);
    if (row === undefined) return;
    row.words += words;
    row.passages += 1;
    this.#words += words;
  }

  get distribution(): Distribution {
    const words = this.#words;
    const shares = [...this.#rows].map(([label, row]) => ({
      label,
      ...row,
      share: words === 0 ? 0 : row.words / words,
    }));
    return { shares, words };
  }
}

export function distributionOf(passages: readonly JudgedPassage[], labels: readonly string[]): Distribution {
  const count = new DistributionCount(labels);
  for (const { passage, verdict } of passages) if (verdict !== undefined) count.add(passage.words, verdict);
  return count.distribution;
}

/** Of some of the passages whose distribution is `whole`, with the same rows. */
export function distributionOfPart(passages: readonly JudgedPassage[], { shares }: Distribution): Distribution {
  const labels = shares.flatMap(({ label }) => (label === undefined ? [] : [label]));
  return distributionOf(passages, labels);
}

export type EmotionShare = Share & { readonly label: string };

/** The emotion of interest with the most words; the first of equals. Undefined where no passage has a clear one. */
export function dominantEmotion({ shares }: Distribution, emotions: readonly string[]): EmotionShare | undefined {
  let dominant: EmotionShare | undefined;
  for (const { label, ...rest } of shares) {
    if (label === undefined || rest.words === 0 || !isOfInterest(label, emotions)) continue;
    if (dominant === undefined || rest.words > dominant.words) dominant = { label, ...rest };
  }
  return dominant;
}
