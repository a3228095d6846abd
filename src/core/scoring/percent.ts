/** `0.934` as `93 %`. Only what is certain is `100 %`. */
export function percent(fraction: number): string {
  const rounded = Math.round(fraction * 100);
  return `${rounded === 100 && fraction < 1 ? 99 : rounded} %`;
}

/** Two different fractions, with as many decimals (three at most) as it takes to see that they differ. */
export function percentsApart(a: number, b: number): readonly [string, string] {
  for (const decimals of [0, 1, 2]) {
    const [first, second] = [(a * 100).toFixed(decimals), (b * 100).toFixed(decimals)];
    if (first !== second || a === b) return [`${first} %`, `${second} %`];
  }
  return [`${(a * 100).toFixed(3)} %`, `${(b * 100).toFixed(3)} %`];
}
