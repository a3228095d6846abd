import { t } from '@vscode/l10n';

import { percent } from '../../core/scoring/percent.ts';
import { absentNote, distributionBars, fullBar } from '../../render/distribution/bars.ts';
import { distributionTable } from '../../render/distribution/table.ts';
import { escaped } from '../../render/format/markup.ts';
import { reasonLine } from '../../render/distribution/reasons.ts';
import type { Panel } from '../protocol.ts';
import { drawnChart, shownScope, type ViewState } from '../viewState.ts';

/** The distribution, as bars or as the table of the same numbers. */
export function share(panel: Panel, state: ViewState): string {
  const chart = drawnChart(panel, state);
  if (chart === undefined) return '';
  const scale = state.table ? t('share of words') : t('of words, bars to {0}', percent(fullBar(chart)));
  const heading = `<h2>${escaped(t('Distribution'))} <span>${escaped(scale)}</span></h2>`;
  if (state.table) {
    const title = panel.title ?? '';
    const subject = shownScope(panel, state) === 'document' ? title : t('the selections in {0}', title);
    return `${heading}<div class="tables" role="region" aria-label="${escaped(t('Tables'))}" tabindex="0" data-key="tables">${distributionTable(chart, subject)}</div>${clearFilter(panel)}`;
  }
  const reasons = reasonLine(chart);
  const why = reasons === '' ? '' : `<p class="note reasons">${escaped(reasons)}</p>`;
  return `${heading}${distributionBars(chart, panel.emotions)}${why}${absentNote(chart, panel.emotions)}${clearFilter(panel)}`;
}

/** Below the rows: it comes and goes with a click on one of them, and must not move them. */
function clearFilter({ emotions }: Panel): string {
  return emotions.length === 0
    ? ''
    : `<p class="links"><button type="button" class="link" data-key="all emotions" data-filter-all>${escaped(t('Show all emotions'))}</button></p>`;
}
