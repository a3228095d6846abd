import type { ShareChange } from '../document/comparison/comparison.ts';
import { added, type Dominant, dominantOf, type Tally, wordsOf } from './emotionTally.ts';
import { comparePaths } from './fileTree.ts';

export const changeKinds = ['changed', 'renamed', 'added', 'deleted'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A file that is another than it was, and what was read of it. */
export interface ReadChange {
  readonly kind: ChangeKind;
  /** With `/`; where it was, of a deleted one. */
  readonly path: string;
  /** Where it was, of a renamed one. */
  readonly oldPath?: string;
  /** Absent where it was not there. */
  readonly before?: Tally;
  /** Absent where it is there no more. */
  readonly after?: Tally;
}

export interface ReadSide {
  readonly words: number;
  /** Of the words, 0 to 1: one per label of the model, then that without a clear emotion; all 0 without words. */
  readonly shares: readonly number[];
  /** As far as the emotions of interest go. */
  readonly dominant: Dominant | undefined;
}

export interface FileShift<Change extends ReadChange> {
  readonly change: Change;
  readonly before: ReadSide;
  readonly after: ReadSide;
  /** The share of words, 0 to 1, that would need another emotion for both distributions to be alike. */
  readonly shift: number;
}

/** Those whose distribution shifted most first, those without a clear emotion on both sides last; equals by path. */
export function rankedShifts<Change extends ReadChange>(
  changes: readonly Change[],
  labels: readonly string[],
  emotions: readonly string[] = [],
): readonly FileShift<Change>[] {
  const shifts = changes.map((change): FileShift<Change> => {
    const before = sideOf(change.before, labels, emotions);
    const after = sideOf(change.after, labels, emotions);
    return { change, before, after, shift: shiftBetween(before, after) };
  });
  return shifts.toSorted((a, b) => {
    const silence = Number(isSilent(a)) - Number(isSilent(b));
    return silence || b.shift - a.shift || comparePaths(a.change.path, b.change.path);
  });
}

/** The distribution over all of the files, before and after. */
export function sharesOfAll(changes: readonly ReadChange[], labels: readonly string[]): readonly ShareChange[] {
  const sum = (side: 'before' | 'after'): ReadSide => {
    const whole = changes.reduce<Tally>((tally, change) => added(tally, change[side] ?? []), []);
    return sideOf(whole, labels, []);
  };
  const [before, after] = [sum('before'), sum('after')];
  return [...labels, undefined].map((label, index) => {
    return { label, before: before.shares[index] ?? 0, after: after.shares[index] ?? 0 };
  });
}

function sideOf(tally: Tally = [], labels: readonly string[], emotions: readonly string[]): ReadSide {
  const words = wordsOf(tally);
  const shares = [...labels, undefined].map((_, index) => (words === 0 ? 0 : (tally[index] ?? 0) / words));
  return { words, shares, dominant: dominantOf(tally, labels, emotions) };
}

/** Half of all differences: what one share loses another one gains. Without words nothing is clear. */
function shiftBetween(before: ReadSide, after: ReadSide): number {
  const was = withoutWords(before);
  const is = withoutWords(after);
  return was.reduce((sum, share, index) => sum + Math.abs(share - (is[index] ?? 0)), 0) / 2;
}

function withoutWords({ words, shares }: ReadSide): readonly number[] {
  return words > 0 ? shares : shares.map((_, index) => (index === shares.length - 1 ? 1 : 0));
}

function isSilent({ before, after }: FileShift<ReadChange>): boolean {
  return [before, after].every(({ shares }) => shares.slice(0, -1).every((share) => share === 0));
}
