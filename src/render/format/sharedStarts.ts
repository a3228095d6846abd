/**
 * Of each name how much of it, in UTF-16 units, another one begins with too, up to the start of a word where there is one: what
 * stands before that tells it from nothing. Less than the whole name.
 */
export function sharedStarts(names: readonly string[]): ReadonlyMap<string, number> {
  // Whichever has most in common with a name stands beside it.
  const sorted = [...new Set(names)].toSorted();
  return new Map(
    sorted.map((name, index) => {
      const neighbours = [sorted[index - 1] ?? '', sorted[index + 1] ?? ''];
      return [name, wordStart(name, Math.max(...neighbours.map((each) => common(name, each))))];
    }),
  );
}

function common(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

const gap = /[\s\p{P}]+(?=[^\s\p{P}])/gu;

/** The last place where a word begins, of those that stand behind nothing but the first `shared` units and what is between words. */
function wordStart(name: string, shared: number): number {
  if (shared === 0) return 0;
  let start: number | undefined;
  for (const { 0: between, index } of name.matchAll(gap)) {
    if (index > shared) break;
    if (index > 0) start = index + between.length;
  }
  if (start !== undefined) return start;
  if (shared === name.length) return 0;
  // Not between the halves of a character.
  return /[\uDC00-\uDFFF]/.test(name[shared] ?? '') ? shared - 1 : shared;
}
