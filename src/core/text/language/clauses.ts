import type { Range } from '../passage/passage.ts';
import { sentences } from './sentences.ts';
import { countWords } from '../passage/words.ts';

/** A stop inside a sentence, with what closes a quotation and the white space behind it. A comma in a number is none. */
const stop = /[,;:][”"’')\]]*\s+|—\s*|\s(?:–|--?)\s+/g;

/** Shorter stretches ("Well,") stay with what follows. */
const fewestWords = 3;

/**
 * The clauses of one passage's text, as far as punctuation tells, in order: sentences, cut at commas, semicolons, colons
 * and dashes into stretches of at least three words. A sentence without any is one clause.
 */
export function clauses(text: string): readonly Range[] {
  return sentences(text).flatMap((sentence) => clausesOf(text, sentence));
}

function clausesOf(text: string, sentence: Range): readonly Range[] {
  const found: Range[] = [];
  let { start } = sentence;
  let counted = start;
  let words = 0;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(stop)) {
    const next = sentence.start + match.index + match[0].length;
    words += countWords(text.slice(counted, next));
    counted = next;
    if (words < fewestWords) continue;
    found.push({ start, end: next - match[0].length + match[0].trimEnd().length });
    [start, words] = [next, 0];
  }
  const last = found.at(-1);
  if (last !== undefined && words + countWords(text.slice(counted, sentence.end)) < fewestWords)
    found[found.length - 1] = { start: last.start, end: sentence.end };
  else found.push({ start, end: sentence.end });
  return found;
}
