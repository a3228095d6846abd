import { t } from '@vscode/l10n';

import { perLanguage } from './interfaceLanguage.ts';

const fixed = perLanguage(
  (language, decimals) =>
    new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
);

/** A whole number: `27343` as `27,343`. */
export function count(value: number): string {
  return fixed().format(value);
}

/** With so many decimals, from 0 to 20: `0.8`, 2 as `0.80`. */
export function decimal(value: number, decimals: number): string {
  // Intl rounds what the number looks like, and 0.4175 lies a little below it.
  return fixed(decimals).format(Number(value.toFixed(decimals)));
}

const short = perLanguage(
  (language, most) => new Intl.NumberFormat(language, { maximumFractionDigits: most, useGrouping: false }),
);

/** With as many decimals as it has, so many at most: `97.5`, 2 as `97.5`. */
export function shortDecimal(value: number, most: number): string {
  return short(most).format(Number(value.toFixed(most)));
}

/** `0.934` as `93 %`, with so many decimals. */
export function percentage(fraction: number, decimals = 0): string {
  return t('{0} %', decimal(fraction * 100, decimals));
}
