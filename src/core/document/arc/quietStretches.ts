import type { PlacedPassage } from './wordOffsets.ts';

/** Passages one after another that were all read and have no clear emotion. */
export interface QuietStretch {
  readonly passages: readonly PlacedPassage[];
  /** Place of the first word and behind the last, in words read. */
  readonly from: number;
  readonly to: number;
}

/** Every such stretch, as long as it can be, in document order; what is not read yet ends one. */
export function quietStretches(placed: readonly PlacedPassage[]): readonly QuietStretch[] {
  const runs: PlacedPassage[][] = [];
  let run: PlacedPassage[] | undefined;
  for (const each of placed) {
    if (each.judged.verdict?.kind !== 'none') run = undefined;
    else if (run === undefined) runs.push((run = [each]));
    else run.push(each);
  }
  return runs.map((passages) => ({ passages, from: passages[0]?.from ?? 0, to: passages.at(-1)?.to ?? 0 }));
}
