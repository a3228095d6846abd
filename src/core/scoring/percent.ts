import { t } from '@vscode/l10n';

import { decimal, percentage } from '../language/numbers.ts';

/** `0.934` as `93 %`. Only what is certain is `100 %`. */
export function percent(fraction: number): string {
  return percentage(wholeOfHundred(fraction) / 100);
}

/** The same without its sign: percentage points. */
export function wholePoints(fraction: number): string {
  return decimal(wholeOfHundred(fraction), 0);
}

/** A part of a whole, from 0 to 1: `0.934` as `93 %`, with so many decimals. A little is not nothing, `<1 %`, nor nearly all all. */
export function shareText(share: number, decimals = 0): string {
  if (share === 0 || share === 1) return percentage(share);
  const shown = points(share, decimals);
  return shown === 0 ? `<${percentage(10 ** -decimals / 100, decimals)}` : percentage(shown / 100, decimals);
}

/** Two different fractions, with as many decimals (three at most) as it takes to see that they differ. */
export function percentsApart(a: number, b: number): readonly [string, string] {
  const decimals = decimalsApart(a, b);
  return [percentage(points(a, decimals) / 100, decimals), percentage(points(b, decimals) / 100, decimals)];
}

/** The same in percentage points. */
export function pointsApart(a: number, b: number): readonly [string, string] {
  const decimals = decimalsApart(a, b);
  return [decimal(points(a, decimals), decimals), decimal(points(b, decimals), decimals)];
}

/** A share of people, `0.837` as `84 of 100`. */
export function ofHundred(share: number): string {
  return t('{0} of 100', wholeOfHundred(share));
}

/** The same and a probability, with as many decimals (three at most) as it takes to see that they lie above a limit. */
export function aboveLimit(fraction: number, limit: number, isOfPeople: boolean): string {
  const least = points(limit, 3);
  const decimals = [0, 1, 2].find((each) => points(fraction, each) > least) ?? 3;
  const shown = points(fraction, decimals);
  return isOfPeople ? t('{0} of 100', decimal(shown, decimals)) : percentage(shown / 100, decimals);
}

/** How many of 100 people a share of them is. Only all of them are 100. */
export function wholeOfHundred(share: number): number {
  return points(share, 0);
}

/** In hundredths. Only all is 100. */
function points(fraction: number, decimals: number): number {
  const rounded = Number((fraction * 100).toFixed(decimals));
  return rounded >= 100 && fraction < 1 ? 100 - 10 ** -decimals : rounded;
}

function decimalsApart(a: number, b: number): number {
  if (a === b) return 0;
  return [0, 1, 2].find((decimals) => points(a, decimals) !== points(b, decimals)) ?? 3;
}
