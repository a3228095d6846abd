import type { Arc } from '../../core/document/arc/arc.ts';
import type { ArcData, ArcPlace, ArcSpot, ArcTurn } from './arcData.ts';
import { escaped } from '../format/markup.ts';
import { count, counted } from '../format/numbers.ts';

/** What stands out, as lines with ways there: turns and the longest flat stretch. A button's `data-note` tells which. */
export function arcNotes({ turns, flat }: ArcData): string {
  const lines = turns.map((turn, index) => way(`turns ${index}`, turnText(turn), turn));
  const items = [
    lines.length === 0
      ? ''
      : `<li><span class="what"><span class="spoken">Sharpest </span>Turns</span><span class="ways">${lines.join('')}</span></li>`,
    flat === undefined
      ? ''
      : `<li><span class="what" title="The longest stretch without a clear emotion">Flat</span><span class="ways">${way('flat 0', counted(flat.words, 'word'), flat, ' without a clear emotion')}</span></li>`,
  ].join('');
  return items === '' ? '' : `<ul class="notes" role="list">${items}</ul>`;
}

/** Where a note leads. */
export function notePlace({ turns, flat }: ArcData, note: string): ArcPlace | undefined {
  const [kind, place] = note.split(' ');
  return kind === 'flat' ? flat : turns[Number(place)];
}

/** What a point is called. */
export function spotName(label: string, { certainty, text }: ArcSpot): string {
  return `${label}, ${certainty}: ${text}`;
}

/** The emotion of a point, what stands behind it, and the beginning of its passage. */
export function spotText(
  label: string,
  { certainty, said, text }: ArcSpot,
  { ofPeople }: Pick<Arc, 'ofPeople'>,
): string {
  if (said !== undefined) return `corrected to ${label}; the model said ${said}: ${text}`;
  return `${label} ${certainty}${ofPeople === true ? ' people would agree' : ' by the model’s own probability'}: ${text}`;
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
