import { t } from '@vscode/l10n';

import { count } from '../../core/language/numbers.ts';
import { percent } from '../../core/scoring/percent.ts';
import type { TrialOutcome } from '../../core/trial/trialOutcome.ts';
import type { Share } from '../../core/trial/wilsonInterval.ts';
import { escaped } from '../format/markup.ts';
import { unknown } from '../format/numbers.ts';

/** How often the model says what a person says: of all passages, and of those where it names an emotion or none. */
export function agreementTable({ agreement, named, unnamed }: TrialOutcome): string {
  const head = [t('Passages'), t('Labelled'), t('The same'), t('Share'), t('95\u00a0% interval')];
  const rows = [
    row(t('All'), agreement),
    row(t('The model names an emotion'), named),
    row(t('The model names none'), unnamed),
  ];
  const columns = head.map((name) => `<th scope="col">${escaped(name)}</th>`);
  return `<table><thead><tr>${columns.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function row(name: string, { right, of, share, low, high }: Share): string {
  const [part, interval] =
    of === 0 ? [unknown, unknown] : [percent(share), t('{0} to {1}', percent(low), percent(high))];
  const cells = [count(of), count(right), part, interval].map((cell) => `<td>${escaped(cell)}</td>`);
  return `<tr><th scope="row">${escaped(name)}</th>${cells.join('')}</tr>`;
}
