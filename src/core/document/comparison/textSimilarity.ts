import { wordsOf } from '../../text/passage/words.ts';
import type { Anchor } from './longestCommonSubsequence.ts';

/** Two texts that share at least this much of their words are one text, rewritten. */
export const sameAgain = 0.5;

/** Pairs compared in one gap; in a larger one only places about as far into it are. */
const mostPairs = 65_536;
const reach = 16;

/** Numbers of a text's words, the highest first: those met last, which are the rarer ones. */
type Bag = Int32Array;

/** Turns texts into bags whose numbers mean the same word in each. */
export class WordBags {
  readonly #numbers = new Map<string, number>();

  of(text: string): Bag {
    const found = wordsOf(text.toLowerCase());
    const bag = new Int32Array(found.length);
    // Negated, so that the plain order, which is the fast one, puts the highest first.
    for (const [index, word] of found.entries()) bag[index] = -this.#number(word);
    return bag.toSorted();
  }

  #number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/**
 * The words both have, of the words each has on average, 0 to 1 (Dice's coefficient over bags of words); 0 for what is
 * less than `sameAgain`. Rare words come first, and they part most texts before the common ones are looked at.
 */
export function textSimilarity(one: Bag, other: Bag): number {
  const total = one.length + other.length;
  const least = (sameAgain * total) / 2;
  if (total === 0 || Math.min(one.length, other.length) < least) return 0;
  let shared = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length;) {
    const difference = (one[a] ?? 0) - (other[b] ?? 0);
    if (difference === 0) shared += 1;
    else if (shared + Math.min(one.length - a, other.length - b) < least) return 0;
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
  }
  const alike = (2 * shared) / total;
  return alike < sameAgain ? 0 : alike;
}

export interface BagAt {
  readonly at: number;
  readonly bag: Bag;
}

/** Pairs the texts of one gap, the most alike first; each text is in one pair at most. */
export function alikeIn(before: readonly BagAt[], after: readonly BagAt[]): readonly Anchor[] {
  const band = before.length * after.length > mostPairs;
  const found: (Anchor & { readonly alike: number })[] = [];
  for (const [index, older] of before.entries()) {
    const middle = Math.floor((index / before.length) * after.length);
    const near = band ? after.slice(Math.max(0, middle - reach), middle + reach) : after;
    for (const newer of near) {
      const alike = textSimilarity(older.bag, newer.bag);
      if (alike > 0) found.push({ before: older.at, after: newer.at, alike });
    }
  }
  const taken = { before: new Set<number>(), after: new Set<number>() };
  return found
    .toSorted((a, b) => b.alike - a.alike || Math.abs(a.before - a.after) - Math.abs(b.before - b.after))
    .filter((pair) => {
      if (taken.before.has(pair.before) || taken.after.has(pair.after)) return false;
      taken.before.add(pair.before);
      taken.after.add(pair.after);
      return true;
    });
}
