import type { Chart } from './chart.ts';
import { markdownTable } from './markdownTable.ts';
import { markdownText } from './markdownText.ts';
import { count, sharePercent } from './numbers.ts';

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
