import { labelStyle } from '../core/scoring/labels.ts';
import { certainty } from '../core/scoring/verdictText.ts';
import { badge } from './badge.ts';
import { type Chart, labelsOf } from './chart.ts';
import { escaped } from './markup.ts';

/** A button per passage, the strongest first; `data-place` is its index in the chart. */
export function strongestList(chart: Chart): string {
  const labels = labelsOf(chart);
  const items = chart.strongest.map(
    ({ label, probability, isCorrected, text }, index) =>
      `<li><button type="button" class="passage" data-key="passage ${index}" data-place="${index}" title="${escaped(text)}">` +
      `${badge(labelStyle(label, labels))}<span class="spoken">${escaped(label)}: </span>` +
      `<span class="text" dir="auto">${escaped(text)}</span>` +
      `<span class="percent"><span class="spoken">, </span>${certainty(probability, isCorrected)}</span></button></li>`,
  );
  return `<ol class="passages" role="list">${items.join('')}</ol>`;
}
