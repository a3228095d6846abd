/**
 * A sign of one or two letters for each of `labels`, no two alike: the first two of its letters, or the first and a later
 * one where another label before it has those. A label that ends in a number, as those without names do, has the number.
 * `taken` are in use already.
 */
export function lettersOfLabels(labels: readonly string[], taken: readonly string[]): ReadonlyMap<string, string> {
  const used = new Set(taken);
  const signs = new Map<string, string>();
  for (const label of labels) {
    const sign = candidates(label).find((each) => !used.has(each)) ?? firstSign(label);
    used.add(sign);
    signs.set(label, sign);
  }
  return signs;
}

function candidates(label: string): readonly string[] {
  const letters = Array.from(label.trim());
  const [first = '?', ...rest] = letters;
  const capital = first.toUpperCase();
  const [number] = /\d{1,2}$/.exec(label) ?? [];
  const named = rest.filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  const digits = Array.from({ length: 9 }, (_, digit) => `${capital}${digit + 1}`);
  return [
    ...(number === undefined ? [] : [number]),
    firstSign(label),
    ...named.map((letter) => capital + letter),
    ...digits,
  ];
}

function firstSign(label: string): string {
  const [first = '?', second = ''] = Array.from(label.trim());
  return first.toUpperCase() + second;
}
