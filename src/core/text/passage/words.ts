import type { Range } from './passage.ts';

/**
 * A run of letters and digits, with the apostrophes, hyphens, dots and underscores inside it, is one word, and so is an
 * identifier. Scripts written without spaces count by character.
 */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}]|['’‐-](?=[\p{L}\p{N}])|,(?=\p{N})|(?:_+(?:\._*)?|\._*)(?=[\p{L}\p{N}]))*/gu;

/** Words in `text`, in linear time. Contractions and hyphenated words count once, emoji and punctuation not at all. */
export function countWords(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(word)) words += 1;
  return words;
}

/** The words `countWords` counts, in order. */
export function words(text: string): readonly Range[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** Their texts, in order. */
export function wordsOf(text: string): readonly string[] {
  return text.match(word) ?? [];
}
