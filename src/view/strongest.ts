import { clearPassages } from '../picture/chart.ts';
import { strongestList } from '../picture/strongestList.ts';
import type { Panel } from './protocol.ts';
import { drawnChart, type ViewState } from './viewState.ts';

/** The passages the model is surest of, each a way to its place. */
export function strongest(panel: Panel, state: ViewState): string {
  const chart = drawnChart(panel, state);
  if (chart === undefined) return '';
  const heading = '<h2>Strongest passages</h2>';
  if (chart.strongest.length > 0) return `${heading}${strongestList(chart)}`;
  if (panel.activity !== undefined) return '';
  const sentence =
    clearPassages(chart) === 0
      ? 'No passage here has a clear emotion.'
      : 'No passage has one of the emotions in the filter.';
  return `${heading}<p class="note">${sentence}</p>`;
}
