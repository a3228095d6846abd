import { t } from '@vscode/l10n';

import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import { escaped } from '../format/markup.ts';
import type { Told } from './orderText.ts';

/** What there is to know of an order, a line each; one about names opens to them. */
export function toldList(list: readonly Told[]): string {
  return list.map(toldItem).join('');
}

function toldItem({ sentence, names, more }: Told, index: number): string {
  if (names.length === 0) return `<p class="note">${escaped(sentence)}</p>`;
  const items = names.map((name) => `<li dir="auto">${escaped(name)}</li>`).join('');
  const rest = plural(more, { one: t('and {0} more', count(more)), other: t('and {0} more', count(more)) });
  const last = more === 0 ? '' : `<li>${escaped(rest)}</li>`;
  return `<details class="note"><summary data-key="told ${index}">${escaped(sentence)}</summary><ul>${items}${last}</ul></details>`;
}
