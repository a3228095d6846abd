import type { OddsTable } from './modelInfo.ts';

/** What one test set says about a probability: of `rows` texts scored like it, people agreed with `right`. */
export interface MeasuredOdds {
  readonly name: string;
  readonly right: number;
  readonly rows: number;
}

/** One row per table with a bin that holds `probability` (0 to 1) and was measured on at least one text. */
export function measuredOdds(tables: readonly OddsTable[], probability: number): readonly MeasuredOdds[] {
  return tables.flatMap(({ name, bins }) => {
    const bin =
      bins.find(({ min, max }) => min <= probability && probability < max) ??
      // Bins leave out their upper end, so a certainty of 1 belongs to the one that ends there.
      bins.find(({ max }) => probability === max);
    return bin === undefined || bin.rows === 0 ? [] : [{ name, right: bin.right, rows: bin.rows }];
  });
}
