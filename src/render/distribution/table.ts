import { t } from '@vscode/l10n';

import { shownLabel } from '../../core/language/emotionNames.ts';
import { count } from '../../core/language/numbers.ts';
import type { Chart } from './chart.ts';
import { escaped } from '../format/markup.ts';
import { sharePercent } from '../format/numbers.ts';
import { reasonName } from './reasons.ts';
import { markdownTable, markdownText } from '../format/markdown.ts';

/** The same numbers as the bars, and why passages have no clear emotion. `subject` is what the table is about. */
export function distributionTable(chart: Chart, subject: string): string {
  const rows = chart.rows.map(({ label, share, words, passages }) =>
    row(shownLabel(label), [sharePercent(share), count(words), count(passages)]),
  );
  return table(t('Emotions of {0}, by share of words', subject), shareHead(), rows) + reasons(chart);
}

function shareHead(): readonly string[] {
  return [t('Emotion'), t('Share'), t('Words'), t('Passages')];
}

function reasons(chart: Chart): string {
  const rows = chart.reasons.map(({ reason, passages }) => row(reasonName(reason), [count(passages)]));
  if (chart.failed > 0) rows.push(row(t('could not be read'), [count(chart.failed)]));
  return rows.length === 0 ? '' : table(t('Why passages have no clear emotion'), [t('Reason'), t('Passages')], rows);
}

function table(caption: string, columns: readonly string[], rows: readonly string[]): string {
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function row(name: string, cells: readonly string[]): string {
  const data = cells.map((cell) => `<td>${escaped(cell)}</td>`).join('');
  return `<tr><th scope="row" dir="auto">${escaped(name)}</th>${data}</tr>`;
}

/** The distribution by share of words, as a table in GitHub's Markdown. */
export function distributionMarkdown({ rows }: Pick<Chart, 'rows'>): string {
  const cells = rows.map(({ label, share, words, passages }) => [
    markdownText(shownLabel(label)),
    sharePercent(share),
    count(words),
    count(passages),
  ]);
  return `${markdownTable(shareHead(), cells)}\n`;
}
