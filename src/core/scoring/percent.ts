/** `0.934` as `93 %`. Only what is certain is `100 %`. */
export function percent(fraction: number): string {
  const rounded = Math.round(fraction * 100);
  return `${rounded === 100 && fraction < 1 ? 99 : rounded} %`;
}

/** A part of a whole: `0.934` as `93 %`. A little is not nothing. */
export function shareText(share: number): string {
  return share > 0 && share < 0.005 ? '<1 %' : percent(share);
}

/** Two different fractions, with as many decimals (three at most) as it takes to see that they differ. */
export function percentsApart(a: number, b: number): readonly [string, string] {
  for (const decimals of [0, 1, 2]) {
    const [first, second] = [(a * 100).toFixed(decimals), (b * 100).toFixed(decimals)];
    if (first !== second || a === b) return [`${first} %`, `${second} %`];
  }
  return [`${(a * 100).toFixed(3)} %`, `${(b * 100).toFixed(3)} %`];
}

/** A share of people, `0.837` as `84 of 100`. Only all of them are 100. */
export function ofHundred(share: number): string {
  const rounded = Math.round(share * 100);
  return `${rounded === 100 && share < 1 ? 99 : rounded} of 100`;
}
