import type { Cut } from '../passage/plainText.ts';

/** What is markup in `source[start..end]`, ordered; cuts may overlap. */
export type InlineCuts = (source: string, start: number, end: number) => readonly Cut[];

/** Addresses, without the mark that ends the sentence behind one. */
export const address = /\b(?:https?|ftp|file|mailto):[^\s<>[\]"]{1,2000}(?<![.,;:!?'")])/g;

/**
 * Inline markup by patterns, each of which is looked for by itself: nothing of a match stays but its second group, which stands
 * right behind its first. A match is as long as a sentence at most, so that all costs no more than the text is long.
 */
export function inlineMarkup(patterns: readonly RegExp[]): InlineCuts {
  return (source, start, end) => {
    const text = source.slice(start, end);
    return patterns
      .flatMap((pattern) => Array.from(text.matchAll(pattern), cutsOf).flat())
      .map((cut) => ({ start: cut.start + start, end: cut.end + start, text: '' }))
      .toSorted((a, b) => a.start - b.start);
  };
}

function cutsOf({ 0: { length }, 1: before = '', 2: words, index }: RegExpExecArray): readonly Cut[] {
  if (words === undefined) return [{ start: index, end: index + length, text: '' }];
  const from = index + before.length;
  return [
    { start: index, end: from, text: '' },
    { start: from + words.length, end: index + length, text: '' },
  ];
}

/** Words between two of a mark, once or twice, at the edges of words. */
export function emphasis(mark: string): RegExp {
  const sign = /[_#]/.test(mark) ? mark : `\\${mark}`;
  return new RegExp(
    `(?<![\\p{L}\\p{N}${sign}\\\\])(${sign}{1,2})(?![\\s${sign}])([^${sign}]{1,500})(?<!\\s)${sign}{1,2}(?![\\p{L}\\p{N}])`,
    'gu',
  );
}
