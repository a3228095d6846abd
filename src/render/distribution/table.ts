import type { Chart } from './chart.ts';
import { escaped } from '../format/markup.ts';
import { count, sharePercent } from '../format/numbers.ts';
import { reasonPhrases } from './reasons.ts';
import { markdownTable, markdownText } from '../format/markdown.ts';

/** The same numbers as the bars, and why passages have no clear emotion. `subject` is what the table is about. */
export function distributionTable(chart: Chart, subject: string): string {
  const rows = chart.rows.map(({ label, share, words, passages }) =>
    row(label ?? 'no clear emotion', [sharePercent(share), count(words), count(passages)]),
  );
  return (
    table(`Emotions of ${subject}, by share of words`, ['Emotion', 'Share', 'Words', 'Passages'], rows) + reasons(chart)
  );
}

function reasons(chart: Chart): string {
  const rows = chart.reasons.map(({ reason, passages }) => row(reasonPhrases[reason], [count(passages)]));
  if (chart.failed > 0) rows.push(row('could not be read', [count(chart.failed)]));
  return rows.length === 0 ? '' : table('Why passages have no clear emotion', ['Reason', 'Passages'], rows);
}

function table(caption: string, columns: readonly string[], rows: readonly string[]): string {
  const head = columns.map((column) => `<th scope="col">${column}</th>`).join('');
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function row(name: string, cells: readonly string[]): string {
  const data = cells.map((cell) => `<td>${escaped(cell)}</td>`).join('');
  return `<tr><th scope="row" dir="auto">${escaped(name)}</th>${data}</tr>`;
}

/** The distribution by share of words, as a table in GitHub's Markdown. */
export function distributionMarkdown({ rows }: Pick<Chart, 'rows'>): string {
  const cells = rows.map(({ label, share, words, passages }) => [
    markdownText(label ?? 'no clear emotion'),
    sharePercent(share),
    count(words),
    count(passages),
  ]);
  return `${markdownTable(['Emotion', 'Share', 'Words', 'Passages'], cells)}\n`;
}
