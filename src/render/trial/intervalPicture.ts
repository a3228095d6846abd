import type { Share } from '../../core/trial/wilsonInterval.ts';

/** The share as a mark in its interval, from none to all. Decoration only; the numbers stand above it. */
export function intervalPicture({ share, low, high }: Share): string {
  return (
    `<svg class="interval" width="100%" height="16" aria-hidden="true"><rect class="track" y="4" width="100%" height="8" rx="4"/>` +
    `<rect class="between" x="${lengthOf(low)}" y="4" width="${lengthOf(high - low)}" height="8" rx="4"/>` +
    `<line class="at" x1="${lengthOf(share)}" x2="${lengthOf(share)}" y1="1" y2="15"/></svg>`
  );
}

function lengthOf(fraction: number): string {
  return `${Number((fraction * 100).toFixed(2))}%`;
}
