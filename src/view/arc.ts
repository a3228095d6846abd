import { drawArc, fullLane } from '../picture/arc.ts';
import { arcMeans, relativeText } from '../picture/arcMeans.ts';
import { arcNotes, spotName } from '../picture/arcNotes.ts';
import { arcTable } from '../picture/arcTable.ts';
import { colorOf } from '../picture/badge.ts';
import { escaped } from '../picture/markup.ts';
import { count } from '../picture/numbers.ts';
import type { Panel } from './protocol.ts';
import type { Room } from './room.ts';
import { drawnArc, shownSection, type ViewState, wholeArc } from './viewState.ts';

/** The arc of the document, as wide as there is room, or the table of what it shows. */
export function arc(panel: Panel, state: ViewState, { width }: Room): string {
  const whole = wholeArc(panel, state);
  const chart = drawnArc(panel, state);
  if (whole === undefined || chart === undefined || width <= 0) return '';
  const section = shownSection(whole, state);
  const text = panel.voice === undefined ? `${panel.title}` : `${panel.voice} in ${panel.title}`;
  const subject = section === undefined ? text : `${section.title} of ${text}`;
  const means = state.relative === true ? arcMeans(whole.arc) : undefined;
  const heading = `<h2>Arc <span>smoothed over ${count(chart.arc.window)} words to each side</span></h2>`;
  if (state.table) {
    return `${heading}<div class="tables" role="region" aria-label="Tables of the arc" tabindex="0" data-key="arc tables">${arcTable(chart, subject, means)}</div>`;
  }
  const names = chart.arc.points.map(({ label, probability }, index) => {
    const spot = chart.spots[index];
    return spot === undefined ? label : spotName(label, probability, spot);
  });
  const title = `Arc of ${subject}, from the first word to the last; the arrow keys go from passage to passage`;
  const look = { width, labels: chart.labels, title, color: colorOf, ink: 'currentColor', names };
  if (means === undefined) return `${heading}${drawArc(chart.arc, look)}`;
  const note = relativeText(chart.arc, means, fullLane(chart.arc, means));
  return `${heading}${drawArc(chart.arc, { ...look, means })}<p class="note">${escaped(note)}</p>`;
}

/** Peaks, turns and the longest flat stretch. */
export function notes(panel: Panel, state: ViewState): string {
  const chart = drawnArc(panel, state);
  return chart === undefined ? '' : arcNotes(chart);
}
