import type { JudgedPassage } from './judgedPassage.ts';

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

export function distributionOf(passages: readonly JudgedPassage[], labels: readonly string[]): Distribution {
  const rows = new Map<string | undefined, { words: number; passages: number }>(
    [...labels, undefined].map((label) => [label, { words: 0, passages: 0 }]),
  );
  let words = 0;
  for (const { passage, verdict } of passages) {
    if (verdict === undefined) continue;
    const row = rows.get(verdict.kind === 'emotion' ? verdict.label : undefined);
    if (row === undefined) continue;
    row.words += passage.words;
    row.passages += 1;
    words += passage.words;
  }
  const shares = [...rows].map(([label, row]) => ({ label, ...row, share: words === 0 ? 0 : row.words / words }));
  return { shares, words };
}

/** Of some of the passages whose distribution is `whole`, with the same rows. */
export function distributionOfPart(passages: readonly JudgedPassage[], { shares }: Distribution): Distribution {
  const labels = shares.flatMap(({ label }) => (label === undefined ? [] : [label]));
  return distributionOf(passages, labels);
}
