import type { Arc } from '../core/document/arc.ts';
import { labelStyle } from '../core/scoring/labels.ts';
import { ranked } from '../core/scoring/scores.ts';
import { percent } from '../core/scoring/percent.ts';
import { certainty } from '../core/scoring/verdictText.ts';
import type { ArcChart, ArcPlace, ArcSpot, ArcTurn } from './arcChart.ts';
import { badge } from './badge.ts';
import { escaped } from './markup.ts';
import { count, counted } from './numbers.ts';

const mostScores = 3;

/** What stands out, as lines with ways there: peaks, turns, the longest flat stretch. A button's `data-note` tells which. */
export function arcNotes(chart: ArcChart): string {
  const { strongest, turns, flat, labels, arc } = chart;
  const peaks = strongest.map(
    (peak, index) =>
      `<button type="button" class="peak" data-key="peak ${index}" data-note="strongest ${index}" title="${escaped(peak.text)}" aria-label="${escaped(`Strongest ${peak.label}, ${certainty(peak.probability, peak.isCorrected)}: ${peak.text}`)}">${badge(labelStyle(peak.label, labels))}</button>`,
  );
  const lines = turns.map((turn, index) => way(`turns ${index}`, turnText(turn), turn));
  const items = [
    peaks.length === 0 ? '' : `<li><span class="what">Peaks</span><span class="ways">${peaks.join('')}</span></li>`,
    lines.length === 0
      ? ''
      : `<li><span class="what" title="Where the mean of ${count(arc.window)} words before and of ${count(arc.window)} words behind differ most, over all emotions"><span class="spoken">Sharpest </span>Turns</span><span class="ways">${lines.join('')}</span></li>`,
    flat === undefined
      ? ''
      : `<li><span class="what" title="The longest stretch without a clear emotion">Flat</span><span class="ways">${way('flat 0', counted(flat.words, 'word'), flat, ' without a clear emotion')}</span></li>`,
  ].join('');
  if (items === '') return '';
  const method = turns.length === 0 ? '' : `<p class="note">${turnsMethod(arc)}</p>`;
  return `<ul class="notes" role="list">${items}</ul>${method}`;
}

/** Where a note leads. */
export function notePlace({ strongest, turns, flat }: ArcChart, note: string): ArcPlace | undefined {
  const [kind, place] = note.split(' ');
  if (kind === 'flat') return flat;
  return (kind === 'turns' ? turns : strongest)[Number(place)];
}

/** What a point is called. */
export function spotName(label: string, probability: number, { corrected, text }: ArcSpot): string {
  return `${label}, ${certainty(probability, corrected !== undefined)}: ${text}`;
}

/** The highest scores of a point and the beginning of its passage. */
export function spotText({ scores, corrected, text }: ArcSpot): string {
  const highest = ranked(scores).slice(0, mostScores);
  const chosen = corrected === undefined ? '' : `corrected to ${corrected}; the model said `;
  return `${chosen}${highest.map(({ label, probability }) => `${label} ${percent(probability)}`).join(', ')}: ${text}`;
}

/** How turns are found, for whoever reads them. */
export function turnsMethod({ window }: Pick<Arc, 'window'>): string {
  return `Turns: where the means of the ${count(window)} words before and behind differ most.`;
}

/** What changes at a turn. */
export function turnText({ rises, falls }: ArcTurn): string {
  if (rises !== undefined && falls !== undefined) return `${falls} → ${rises}`;
  if (rises !== undefined) return `${rises} rises`;
  return falls === undefined ? 'several change a little' : `${falls} fades`;
}

function way(note: string, name: string, { text }: ArcPlace, spoken = ''): string {
  return (
    `<button type="button" class="way" data-key="note ${note}" data-note="${note}" title="${escaped(text)}">` +
    `<span dir="auto">${escaped(name)}</span><span class="spoken">${spoken}: </span><span class="text" dir="auto">${escaped(text)}</span></button>`
  );
}
