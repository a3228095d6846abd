import { absentNote, distributionBars, fullBar } from '../render/distribution/bars.ts';
import { distributionTable } from '../render/distribution/table.ts';
import { escaped } from '../render/format/markup.ts';
import { reasonLine } from '../render/distribution/reasons.ts';
import type { Panel } from './protocol.ts';
import { drawnChart, shownScope, type ViewState } from './viewState.ts';

/** The distribution, as bars or as the table of the same numbers. */
export function share(panel: Panel, state: ViewState): string {
  const chart = drawnChart(panel, state);
  if (chart === undefined) return '';
  const scale = state.table ? 'share of words' : `of words, bars to ${fullBar(chart) * 100} %`;
  const heading = `<h2>Distribution <span>${scale}</span></h2>`;
  if (state.table) {
    const subject = shownScope(panel, state) === 'document' ? (panel.title ?? '') : `the selections in ${panel.title}`;
    return `${heading}<div class="tables" role="region" aria-label="Tables" tabindex="0" data-key="tables">${distributionTable(chart, subject)}</div>${clearFilter(panel)}`;
  }
  const reasons = reasonLine(chart);
  const why = reasons === '' ? '' : `<p class="note reasons">${escaped(reasons)}</p>`;
  return `${heading}${distributionBars(chart, panel.emotions)}${why}${absentNote(chart, panel.emotions)}${clearFilter(panel)}`;
}

/** Below the rows: it comes and goes with a click on one of them, and must not move them. */
function clearFilter({ emotions }: Panel): string {
  return emotions.length === 0
    ? ''
    : '<p class="links"><button type="button" class="link" data-key="all emotions" data-filter-all>Show all emotions</button></p>';
}
