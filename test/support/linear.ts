import assert from 'node:assert/strict';

/** UTF-16 units of the shorter text at first; and at most, where it takes hardly any time. */
const shortest = 16_384;
const shortestAtMost = 262_144;
/** Milliseconds of processor time below which a measure is mostly noise. */
const telling = 2;
/** A text twice as long takes a linear reader twice as long and a quadratic one four times. */
const mostRatio = 2.8;
const rounds = 5;
const doublings = 3;

/**
 * Fails when `work` on a text twice as long takes more than about three times as long: by the median of some rounds where
 * one is not enough, and from length to length, since a collection of garbage makes one step steep and a quadratic reader every step.
 */
export function assertLinear(textOf: (length: number) => string, work: (text: string) => unknown): void {
  let length = shortest;
  work(textOf(length / 4));
  let once = millisecondsOf(work, textOf(length));
  for (; length < shortestAtMost && once < telling; length *= 2) once = millisecondsOf(work, textOf(length * 2));
  let ratio = Infinity;
  for (let doubling = 0; doubling < doublings; doubling += 1) {
    const twice = millisecondsOf(work, textOf(length * 2));
    ratio = twice / Math.max(once, telling);
    if (ratio >= mostRatio) ratio = medianRatio(work, textOf(length), textOf(length * 2));
    if (ratio < mostRatio) return;
    [length, once] = [length * 2, twice];
  }
  assert.fail(`Twice the text took ${ratio.toFixed(1)} times as long.`);
}

function medianRatio(work: (text: string) => unknown, text: string, twice: string): number {
  const ratios = Array.from({ length: rounds }, () => {
    const once = millisecondsOf(work, text);
    return millisecondsOf(work, twice) / Math.max(once, telling);
  });
  return ratios.toSorted((a, b) => a - b)[rounds >> 1] ?? Infinity;
}

/** Of the processor, so that other programs count little. */
function millisecondsOf(work: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage();
  work(text);
  return process.cpuUsage(before).user / 1000;
}
