import { t } from '@vscode/l10n';

import { emotionName, noEmotionName, shownLabel } from '../../core/language/emotionNames.ts';
import { listed } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import { isOfInterest } from '../../core/scoring/interest.ts';
import { labelStyle, noneStyle } from '../../core/scoring/labels.ts';
import { badge, colorOf, bar, strip } from '../format/graphics.ts';
import { type Chart, type ChartRow, drawnRows, labelsOf } from './chart.ts';
import { escaped, spokenAround } from '../format/markup.ts';
import { sharePercent } from '../format/numbers.ts';

/**
 * The whole as one strip, true to scale, then a row per label: a button that stands for the label's place in the
 * filter `emotions`. The rows' bars are as long as their shares of `fullBar`, so that small shares can be told apart.
 */
export function distributionBars(chart: Chart, emotions: readonly string[]): string {
  const labels = labelsOf(chart);
  const full = fullBar(chart);
  const { rows: drawn } = drawnRows(chart, emotions);
  const parts = drawn.map(({ label, share }) => ({
    share,
    rest: label === undefined,
    color: colorOf(label === undefined ? noneStyle : labelStyle(label, labels)),
    name: `${shownLabel(label)} ${sharePercent(share)}`,
  }));
  const rows = drawn.map((row) =>
    row.label === undefined ? noneRow(row) : labelRow(row, row.label, labels, full, emotions),
  );
  return `${strip(parts)}<ul class="rows" role="list">${rows.join('')}</ul>`;
}

/** The emotions of many that have no row, since no passage has them; empty where all have one. */
export function absentNote(chart: Chart, emotions: readonly string[]): string {
  const { absent } = drawnRows(chart, emotions);
  return absent.length === 0
    ? ''
    : `<p class="note absent">${escaped(t('In no passage: {0}', listed(absent.map(emotionName))))}</p>`;
}

/** The share, 0 to 1, that fills a bar: the first round number no label exceeds. */
export function fullBar({ rows }: Chart): number {
  const most = Math.max(0, ...rows.map(({ label, share }) => (label === undefined ? 0 : share)));
  return [0.05, 0.1, 0.2, 0.5].find((step) => most <= step) ?? 1;
}

function labelRow(
  row: ChartRow,
  label: string,
  labels: readonly string[],
  full: number,
  emotions: readonly string[],
): string {
  const style = labelStyle(label, labels);
  const chosen = emotions.includes(label);
  const name = escaped(label);
  return (
    `<li><button type="button" class="row${isOfInterest(label, emotions) ? '' : ' dimmed'}" data-key="row ${name}" data-filter="${name}" ` +
    `aria-pressed="${chosen}" title="${escaped(chosen ? t('Take out of the filter') : t('Add to the filter'))}">` +
    `${badge(style)}<span class="name" dir="auto">${escaped(emotionName(label))}</span>${bar(row.share / full, colorOf(style))}${numbers(row)}</button></li>`
  );
}

function noneRow(row: ChartRow): string {
  return `<li class="row none">${badge(noneStyle)}<span class="name">${escaped(noEmotionName())}</span>${numbers(row)}</li>`;
}

function numbers({ share, passages }: ChartRow): string {
  const spoken = (number: string): string =>
    plural(passages, { one: t('{0} passage', number), other: t('{0} passages', number) });
  return (
    `<span class="percent">${spokenAround((percentage) => t('{0} of words,', percentage), sharePercent(share))}</span>` +
    `<span class="count">${spokenAround(spoken, count(passages))}</span>`
  );
}
