import { t } from '@vscode/l10n';

import { sentences } from '../../core/language/lists.ts';
import { emotionName } from '../../core/language/emotionNames.ts';
import { arcDescription, withoutLaneText } from '../../render/arc/arcDescription.ts';
import { drawArc, laneHeightOf } from '../../render/arc/arcSvg.ts';
import { fullLane } from '../../render/arc/fullLane.ts';
import { arcMeans, relativeText } from '../../render/arc/arcMeans.ts';
import { arcNotes, spotName, turnsMethod } from '../../render/arc/arcNotes.ts';
import { calmText, isCalm } from '../../render/arc/calmArc.ts';
import { arcTable } from '../../render/arc/arcTable.ts';
import { colorOf } from '../../render/format/graphics.ts';
import { escaped } from '../../render/format/markup.ts';
import { infoSign } from '../infoSign.ts';
import type { Panel } from '../protocol.ts';
import type { Room } from '../layout.ts';
import type { ArcData } from '../../render/arc/arcData.ts';
import { drawnArc, shownSection, type ViewState, wholeArc } from '../viewState.ts';

/** The arc of the document, as wide as there is room, or the table of what it shows. */
export function arc(panel: Panel, state: ViewState, room: Room): string {
  const { width } = room;
  const whole = wholeArc(panel, state);
  const chart = drawnArc(panel, state);
  if (whole === undefined || chart === undefined || width <= 0) return '';
  const section = shownSection(whole, state);
  const text = subjectOf(panel);
  const subject = section === undefined ? text : t('{0} of {1}', section.title, text);
  if (isCalmNow(panel, chart))
    return `<div class="heading"><h2>${escaped(t('Arc'))}</h2></div><p class="note">${escaped(calmText(panel.emotions))}</p>`;
  const means = state.relative === true ? arcMeans(whole.arc) : undefined;
  const heading = headingOf(chart, state, means);
  if (state.table) {
    return `${heading}<div class="tables" role="region" aria-label="${escaped(t('Tables of the arc'))}" tabindex="0" data-key="arc tables">${arcTable(chart, subject, means)}</div>`;
  }
  const names = chart.arc.points.map(({ label }, index) => {
    const spot = chart.spots[index];
    return spot === undefined ? emotionName(label) : spotName(label, spot);
  });
  const title = t('Arc of {0}, from the first word to the last; the arrow keys go from passage to passage', subject);
  const laneHeight = laneHeightIn(room, chart.arc.lanes.length);
  const look = { width, laneHeight, labels: chart.labels, title, color: colorOf, ink: 'currentColor', names };
  const notes = [
    // What the sign has opened says the same.
    means === undefined || state.method === true ? '' : relativeText(chart.arc, means, fullLane(chart.arc, means)),
    state.method === true ? '' : withoutLaneText(chart.arc),
  ].filter((note) => note !== '');
  const below = notes.map((note) => `<p class="note">${escaped(note)}</p>`).join('');
  return `${heading}${drawArc(chart.arc, { ...look, ...(means !== undefined && { means }) })}${below}`;
}

/** While passages are read, what is still to come may stand out. */
export function isCalmNow({ activity }: Panel, { arc: drawn }: ArcData): boolean {
  return activity === undefined && isCalm(drawn);
}

function subjectOf({ voice, title = '' }: Panel): string {
  switch (voice) {
    case undefined:
      return title;
    case 'dialogue':
      return t('dialogue in {0}', title);
    case 'narration':
      return t('narration in {0}', title);
    default:
      return voice satisfies never;
  }
}

const highestLane = 96;

/** In a tall tab the lanes grow until the arc takes half of it; in the sidebar everything else stands below. */
export function laneHeightIn({ width, height, isWide }: Room, lanes: number): number {
  const least = laneHeightOf(width);
  return isWide ? Math.min(highestLane, Math.max(least, Math.floor(height / 2 / Math.max(1, lanes)))) : least;
}

/** How the arc and its turns are made stands behind the sign. */
function headingOf(chart: ArcData, { method }: ViewState, means: readonly number[] | undefined): string {
  const sign = infoSign('method', method === true, t('How the arc and its turns are made'));
  const turns = chart.turns.length === 0 ? '' : turnsMethod(chart.arc);
  const note =
    method === true ? `<p class="note">${escaped(sentences(arcDescription(chart.arc, means), turns))}</p>` : '';
  return `<div class="heading"><h2>${escaped(t('Arc'))}</h2>${sign}</div>${note}`;
}

/** Turns and the longest flat stretch. */
export function notes(panel: Panel, state: ViewState): string {
  const chart = drawnArc(panel, state);
  return chart === undefined || isCalmNow(panel, chart) ? '' : arcNotes(chart);
}
