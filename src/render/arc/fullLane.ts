import type { Arc } from '../../core/document/arc/arc.ts';

/** The value at a lane's top (at both edges, around a mean), the same for all: the first round one that no curve exceeds. */
export function fullLane({ lanes }: Arc, means: readonly number[] = []): number {
  const heights = lanes.flatMap(({ curve }, index) =>
    curve.map((value) => (value === null ? 0 : Math.abs(value - (means[index] ?? 0)))),
  );
  const most = Math.max(0, ...heights);
  return [0.1, 0.2, 0.3, 0.5].find((step) => most <= step) ?? 1;
}
