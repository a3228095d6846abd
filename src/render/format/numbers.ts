import { t } from '@vscode/l10n';

import { count, percentage } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';

/** `1 word`, `27,343 words`. */
export function wordCount(words: number): string {
  return plural(words, { one: t('{0} word', count(words)), other: t('{0} words', count(words)) });
}

/** `1 passage`, `612 passages`. */
export function passageCount(passages: number): string {
  return plural(passages, { one: t('{0} passage', count(passages)), other: t('{0} passages', count(passages)) });
}

/** `1 word`, `27,343 words`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** What stands in a table where nothing was measured. */
export const unknown = '–';

/** A share in a table. */
export function shareText(share: number | undefined): string {
  return share === undefined ? unknown : sharePercent(share);
}

/** A share from 0 to 1 as `4.4 %`; next to nothing is not called nothing, and nearly all not all. */
export function sharePercent(share: number): string {
  if (share > 0 && share < 0.001) return `< ${percentage(0.001, 1)}`;
  if (share > 0.999 && share < 1) return `> ${percentage(0.999, 1)}`;
  return share === 0 || share === 1 ? percentage(share) : percentage(share, 1);
}

/** A share of 0 to 1 as a whole number of percent; what is there is never 0 %: `0.002` as `< 1 %`. */
export function wholePercent(share: number): string {
  return share > 0 && share < 0.005 ? `< ${percentage(0.01)}` : percentage(share);
}
