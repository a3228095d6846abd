import { t } from '@vscode/l10n';

import { emotionName, noEmotionName } from '../../core/language/emotionNames.ts';
import { decimal } from '../../core/language/numbers.ts';
import type { ShareChange } from '../../core/document/comparison/comparison.ts';
import { markdownTable, markdownText } from '../format/markdown.ts';
import { escaped } from '../format/markup.ts';
import { sharePercent } from '../format/numbers.ts';

/** What the columns are called. */
export function shareColumns(): readonly string[] {
  return [t('Emotion'), t('Before'), t('Now'), t('Difference')];
}

/** The distribution's difference as a table in HTML. */
export function shareChangeTable(shares: readonly ShareChange[]): string {
  const rows = shares.map((share) => {
    const [name, ...cells] = shareCells(share);
    return `<tr><th scope="row" dir="auto">${escaped(name)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
  });
  const head = shareColumns()
    .map((column) => `<th scope="col">${escaped(column)}</th>`)
    .join('');
  return `<table><caption>${escaped(shareChangeCaption())}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** The same in GitHub's Markdown. */
export function shareChangeMarkdown(shares: readonly ShareChange[]): string {
  const rows = shares.map((share) => {
    const [name, ...cells] = shareCells(share);
    return [markdownText(name), ...cells];
  });
  return `${markdownTable(shareColumns(), rows)}\n\n${t('{0}.', shareChangeCaption())}`;
}

const shareChangeCaption = (): string => t('By share of words; the difference is in percentage points');

/** What stands in the columns, plain. */
export function shareCells({ label, before, after }: ShareChange): readonly [string, string, string, string] {
  return [
    label === undefined ? noEmotionName() : emotionName(label),
    sharePercent(before),
    sharePercent(after),
    pointsBetween(before, after),
  ];
}

/** Of two shares, in percentage points: `+3.1`, `−0.4`; a little is not nothing. */
function pointsBetween(before: number, after: number): string {
  const tenths = Math.round((after - before) * 1000);
  if (tenths === 0) return before === after ? decimal(0, 0) : `<${decimal(0.1, 1)}`;
  return `${tenths > 0 ? '+' : '−'}${decimal(Math.abs(tenths) / 10, 1)}`;
}
