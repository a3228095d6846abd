import { type Anchor, anchorsOf } from './longestCommonSubsequence.ts';
import { alikeIn, type BagAt, WordBags } from './textSimilarity.ts';

export type Match =
  /** `moved` stands elsewhere with the same words; `rewritten` shares at least half of its words. */
  | { readonly kind: 'same' | 'moved' | 'rewritten'; readonly before: number; readonly after: number }
  | { readonly kind: 'added'; readonly after: number }
  | { readonly kind: 'removed'; readonly before: number };

/**
 * What became of each text of an older list: each stands in one match, and each of the newer list too. In the order of
 * the newer list; what was removed stands where it was.
 */
export function matchTexts(before: readonly string[], after: readonly string[]): readonly Match[] {
  const sames = anchorsOf(before, after);
  const older = new Set(before.keys());
  const newer = new Map<number, Match>();
  const pair = (kind: 'same' | 'moved' | 'rewritten', anchors: readonly Anchor[]): void => {
    for (const anchor of anchors) {
      older.delete(anchor.before);
      newer.set(anchor.after, { kind, ...anchor });
    }
  };
  pair('same', sames);
  pair('moved', movedOf(before, after, older, newer));
  pair('rewritten', rewrittenOf(before, after, older, newer, sames));

  const matches: Match[] = [];
  let passed = 0;
  const remove = (until: number): void => {
    for (; passed < until; passed++) if (older.has(passed)) matches.push({ kind: 'removed', before: passed });
  };
  for (const index of after.keys()) {
    const match = newer.get(index) ?? { kind: 'added', after: index };
    if (match.kind === 'same' || match.kind === 'rewritten') remove(match.before);
    matches.push(match);
  }
  remove(before.length);
  return matches;
}

function movedOf(
  before: readonly string[],
  after: readonly string[],
  older: ReadonlySet<number>,
  newer: ReadonlyMap<number, Match>,
): readonly Anchor[] {
  const places = new Map<string, number[]>();
  for (const index of [...older].toReversed()) {
    const text = before[index] ?? '';
    const same = places.get(text);
    if (same === undefined) places.set(text, [index]);
    else same.push(index);
  }
  return after.flatMap((text, index) => {
    const from = newer.has(index) ? undefined : places.get(text)?.pop();
    return from === undefined ? [] : [{ before: from, after: index }];
  });
}

/** Looks between two texts that stayed where they were, and nowhere else. */
function rewrittenOf(
  before: readonly string[],
  after: readonly string[],
  older: ReadonlySet<number>,
  newer: ReadonlyMap<number, Match>,
  sames: readonly Anchor[],
): readonly Anchor[] {
  const bags = new WordBags();
  const gap = (texts: readonly string[], from: number, to: number, isFree: (at: number) => boolean): BagAt[] => {
    const found: BagAt[] = [];
    for (let at = from; at < to; at++) if (isFree(at)) found.push({ at, bag: bags.of(texts[at] ?? '') });
    return found;
  };
  const [oldFree, newFree] = [(at: number) => older.has(at), (at: number) => !newer.has(at)];
  let [oldAt, newAt] = [0, 0];
  const found: Anchor[] = [];
  for (const same of [...sames, { before: before.length, after: after.length }]) {
    if (same.before > oldAt && same.after > newAt) {
      const one = gap(before, oldAt, same.before, oldFree);
      const other = gap(after, newAt, same.after, newFree);
      for (const anchor of alikeIn(one, other)) found.push(anchor);
    }
    [oldAt, newAt] = [same.before + 1, same.after + 1];
  }
  return found;
}
