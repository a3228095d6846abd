import type { Range } from './passage.ts';

/** Texts up to this many UTF-16 units stay one passage; longer ones are read in stretches. */
export const longestPassage = 20_000;

const sentenceEnd = /[.!?…。！？]["'”’)\]]*\s/g;

/**
 * Cuts `text` into consecutive ranges of at most `longest` units: behind the last `end`, which is that of a sentence, in the
 * second half of a stretch, else behind its last white space, else at the limit, never inside a surrogate pair. Linear.
 */
export function stretches(text: string, longest: number, end = sentenceEnd): readonly Range[] {
  const ranges: Range[] = [];
  let start = 0;
  while (text.length - start > longest) {
    const next = start + breakBefore(text.slice(start, start + longest), end);
    ranges.push({ start, end: next });
    start = next;
  }
  ranges.push({ start, end: text.length });
  return ranges;
}

function breakBefore(window: string, end: RegExp): number {
  const half = window.length >> 1;
  let last = 0;
  end.lastIndex = half;
  for (let match = end.exec(window); match !== null; match = end.exec(window)) last = end.lastIndex;
  if (last > 0) return last;
  for (let at = window.length; at > half; at -= 1) if (/\s/.test(window.charAt(at - 1))) return at;
  return /[\uD800-\uDBFF]/.test(window.charAt(window.length - 1)) ? window.length - 1 : window.length;
}
