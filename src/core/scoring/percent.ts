/** `0.934` as `93 %`. */
export function percent(fraction: number): string {
  return `${Math.round(fraction * 100)} %`;
}

/** Two different fractions, with as many decimals (three at most) as it takes to see that they differ. */
export function percentsApart(a: number, b: number): readonly [string, string] {
  for (const decimals of [0, 1, 2]) {
    const [first, second] = [(a * 100).toFixed(decimals), (b * 100).toFixed(decimals)];
    if (first !== second || a === b) return [`${first} %`, `${second} %`];
  }
  return [`${(a * 100).toFixed(3)} %`, `${(b * 100).toFixed(3)} %`];
}
