import { t } from '@vscode/l10n';

import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import { shareText } from '../../core/scoring/percent.ts';

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
export function measuredShare(share: number | undefined): string {
  return share === undefined ? unknown : sharePercent(share);
}

/** A share from 0 to 1 as `4.4 %`. */
export function sharePercent(share: number): string {
  return shareText(share, 1);
}
