import type { Labelled } from './labelled.ts';
import type { SaidFrom, Trial } from './trial.ts';

/** A threshold with which the model says what a person says more often, or that these answers cannot tell of one. */
export type Suggestion =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'threshold';
      /** A whole number in the unit of the setting. */
      readonly threshold: number;
      /** Answers that would agree and do not now, and those that do now and would not any more. */
      readonly gained: number;
      readonly lost: number;
    };

/**
 * As likely as this, at most, may be what a suggestion rests on where the answers that change speak for neither side. It is half of
 * 5 %: the best of many thresholds is looked for, and the best of a walk of chance is twice as likely as its end to get so far.
 */
const level = 0.025;

type Compared = Pick<Labelled, 'passage' | 'label'>;

/**
 * The threshold with which the most answers agree, of equals the one nearest to that there is; where the exact sign test, two-sided, of
 * the answers that change with it tells that it is better, and none where it does not.
 */
export function suggestedThreshold(all: readonly Compared[], { threshold: now }: Pick<Trial, 'threshold'>): Suggestion {
  const candidates = new Set(all.flatMap(({ passage }) => passage.said.flatMap(({ from }) => [from, from - 1])));
  const least = Math.min(...all.flatMap(({ passage }) => passage.said.slice(0, 1).map(({ from }) => from)));
  let best: Extract<Suggestion, { kind: 'threshold' }> | undefined;
  for (const threshold of [...candidates].toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now) || a - b)) {
    if (threshold < least) continue;
    const { gained, lost } = changeWith(threshold, all);
    if (best !== undefined && gained - lost <= best.gained - best.lost) continue;
    best = { kind: 'threshold', threshold, gained, lost };
  }
  const isBetter = best !== undefined && best.gained > best.lost && signTest(best.gained, best.lost) <= level;
  return best !== undefined && isBetter ? best : { kind: 'none' };
}

/** What the model says at a threshold. */
export function saidAt(said: readonly SaidFrom[], threshold: number): string | null {
  return said.findLast(({ from }) => from <= threshold)?.label ?? null;
}

/** How likely a difference of this size or more is among so many where either side is as likely; two-sided and exact, at most 1. */
export function signTest(gained: number, lost: number): number {
  const all = gained + lost;
  let [tail, ways] = [0, 1];
  for (let count = 0; count <= Math.min(gained, lost); count += 1) {
    tail += ways;
    ways = (ways * (all - count)) / (count + 1);
  }
  return Math.min(1, (2 * tail) / 2 ** all);
}

function changeWith(threshold: number, all: readonly Compared[]): { readonly gained: number; readonly lost: number } {
  let [gained, lost] = [0, 0];
  for (const { passage, label } of all) {
    const [was, is] = [passage.label === label, saidAt(passage.said, threshold) === label];
    if (is && !was) gained += 1;
    if (was && !is) lost += 1;
  }
  return { gained, lost };
}
