import { t } from '@vscode/l10n';

import { sentences } from '../../core/language/lists.ts';
import { escaped } from '../../render/format/markup.ts';
import { clearPassages, labelsOf } from '../../render/distribution/chart.ts';
import { strongestList } from '../../render/distribution/strongestList.ts';
import type { Panel } from '../protocol.ts';
import { infoSign } from '../infoSign.ts';
import { isCalmNow } from '../arc/arc.ts';
import { drawnArc, drawnChart, shownStrongest, type ViewState } from '../viewState.ts';

/**
 * The passages most people would agree on, or the model is surest of, each emotion's first before any second; of the
 * section the arc shows, where it shows one. Each is a way to its place.
 */
export function strongest(panel: Panel, state: ViewState): string {
  const chart = drawnChart(panel, state);
  if (chart === undefined) return '';
  const heading = `<h2>${escaped(t('Strongest passages'))}</h2>`;
  const passages = shownStrongest(panel, state);
  const labels = labelsOf(chart);
  if (passages.length > 0) {
    if (panel.model?.thresholds.agreement === undefined) return `${heading}${strongestList(passages, labels)}`;
    const own = state.own === true;
    return `<div class="heading">${heading}${infoSign('own', own, t('What the numbers are, and the model’s own probabilities'))}</div>${own ? meaning() : ''}${strongestList(passages, labels, own)}`;
  }
  const arc = drawnArc(panel, state);
  // The arc's place says it.
  if (panel.activity !== undefined || (arc !== undefined && isCalmNow(panel, arc))) return '';
  const sentence =
    clearPassages(chart) === 0 || panel.emotions.length === 0
      ? t('No passage here has a clear emotion.')
      : t('No passage has one of the emotions in the filter.');
  return `${heading}<p class="note">${escaped(sentence)}</p>`;
}

function meaning(): string {
  const text = sentences(
    t('Of 100 people, as many would agree with the emotion: measured on texts of the same kind.'),
    t('Beside it stands the model’s own probability.'),
  );
  return `<p class="note">${escaped(text)}</p>`;
}
