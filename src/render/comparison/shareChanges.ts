import type { ShareChange } from '../../core/document/comparison/comparison.ts';
import { markdownTable, markdownText } from '../format/markdown.ts';
import { escaped } from '../format/markup.ts';
import { sharePercent } from '../format/numbers.ts';

export const shareColumns = ['Emotion', 'Before', 'Now', 'Difference'] as const;

/** The distribution's difference as a table in HTML. */
export function shareChangeTable(shares: readonly ShareChange[]): string {
  const rows = shares.map((share) => {
    const [name, ...cells] = shareCells(share);
    return `<tr><th scope="row" dir="auto">${escaped(name)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
  });
  const head = shareColumns.map((column) => `<th scope="col">${column}</th>`).join('');
  return `<table><caption>${shareChangeCaption}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** The same in GitHub's Markdown. */
export function shareChangeMarkdown(shares: readonly ShareChange[]): string {
  const rows = shares.map((share) => {
    const [name, ...cells] = shareCells(share);
    return [markdownText(name), ...cells];
  });
  return `${markdownTable(shareColumns, rows)}\n\n${shareChangeCaption}.`;
}

const shareChangeCaption = 'By share of words; the difference is in percentage points';

/** What stands in the columns, plain. */
export function shareCells({ label, before, after }: ShareChange): readonly [string, string, string, string] {
  return [label ?? 'no clear emotion', sharePercent(before), sharePercent(after), pointsBetween(before, after)];
}

/** Of two shares, in percentage points: `+3.1`, `−0.4`; a little is not nothing. */
function pointsBetween(before: number, after: number): string {
  const tenths = Math.round((after - before) * 1000);
  if (tenths === 0) return before === after ? '0' : '< 0.1';
  return `${tenths > 0 ? '+' : '−'}${(Math.abs(tenths) / 10).toFixed(1)}`;
}
