import type { ShareChange } from '../core/document/comparison.ts';
import { markdownTable } from './markdownTable.ts';
import { markdownText } from './markdownText.ts';
import { escaped } from './markup.ts';
import { sharePercent } from './numbers.ts';

const columns = ['Emotion', 'Before', 'Now', 'Difference'] as const;

/** The distribution's difference as a table in HTML. */
export function shareChangeTable(shares: readonly ShareChange[]): string {
  const rows = shares.map((share) => {
    const cells = cellsOf(share).map((cell) => `<td>${escaped(cell)}</td>`);
    return `<tr><th scope="row" dir="auto">${escaped(nameOf(share))}</th>${cells.join('')}</tr>`;
  });
  const head = columns.map((column) => `<th scope="col">${column}</th>`).join('');
  return `<table><caption>${shareChangeCaption}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** The same in GitHub's Markdown. */
export function shareChangeMarkdown(shares: readonly ShareChange[]): string {
  const rows = shares.map((share) => [markdownText(nameOf(share)), ...cellsOf(share)]);
  return `${markdownTable(columns, rows)}\n\n${shareChangeCaption}.`;
}

const shareChangeCaption = 'By share of words; the difference is in percentage points';

function nameOf({ label }: ShareChange): string {
  return label ?? 'no clear emotion';
}

function cellsOf({ before, after }: ShareChange): readonly string[] {
  return [sharePercent(before), sharePercent(after), pointsBetween(before, after)];
}

/** Of two shares, in percentage points: `+3.1`, `−0.4`; what rounds to nothing is `0`. */
export function pointsBetween(before: number, after: number): string {
  const tenths = Math.round((after - before) * 1000);
  if (tenths === 0) return '0';
  return `${tenths > 0 ? '+' : '−'}${(Math.abs(tenths) / 10).toFixed(1)}`;
}
