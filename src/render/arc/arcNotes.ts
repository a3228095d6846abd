import { t } from '@vscode/l10n';

import { emotionName } from '../../core/language/emotionNames.ts';
import { count } from '../../core/language/numbers.ts';
import type { Arc } from '../../core/document/arc/arc.ts';
import type { ArcData, ArcPlace, ArcSpot, ArcTurn } from './arcData.ts';
import { around, escaped, spokenAround, spokenText } from '../format/markup.ts';
import { wordCount } from '../format/numbers.ts';

/** What stands out, as lines with ways there: turns and the longest flat stretch. A button's `data-note` tells which. */
export function arcNotes({ turns, flat }: ArcData): string {
  const lines = turns.map((turn, index) => way(`turns ${index}`, turnText(turn), turn));
  const items = [
    lines.length === 0
      ? ''
      : `<li><span class="what">${spokenAround((turns) => t('Sharpest {0}', turns), t('Turns'))}</span><span class="ways">${lines.join('')}</span></li>`,
    flat === undefined
      ? ''
      : `<li><span class="what" title="${escaped(t('The longest stretch without a clear emotion'))}">${escaped(t('Flat'))}</span><span class="ways">${way('flat 0', wordCount(flat.words), flat, (words) => t('{0} without a clear emotion', words))}</span></li>`,
  ].join('');
  return items === '' ? '' : `<ul class="notes" role="list">${items}</ul>`;
}

/** Where a note leads. */
export function notePlace({ turns, flat }: ArcData, note: string): ArcPlace | undefined {
  const [kind, place] = note.split(' ');
  return kind === 'flat' ? flat : turns[Number(place)];
}

/** What a place is called, whole. */
function placeText({ text, tail = '' }: ArcPlace): string {
  return text + tail;
}

/** What a point is called. */
export function spotName(label: string, spot: ArcSpot): string {
  return t('{0}, {1}: {2}', emotionName(label), spot.certainty, placeText(spot));
}

/** The emotion of a point, what stands behind it, and the beginning of its passage. */
export function spotText(label: string, spot: ArcSpot, { ofPeople }: Pick<Arc, 'ofPeople'>): string {
  const name = emotionName(label);
  const { certainty, said } = spot;
  const text = placeText(spot);
  if (said !== undefined) return t('corrected to {0}; the model said {1}: {2}', name, said, text);
  return ofPeople === true
    ? t('{0} {1} people would agree: {2}', name, certainty, text)
    : t('{0} {1} by the model’s own probability: {2}', name, certainty, text);
}

/** How turns are found, for whoever reads them. */
export function turnsMethod({ window }: Pick<Arc, 'window'>): string {
  return t('Turns: where the means of the {0} words before and behind differ most.', count(window));
}

/** What changes at a turn. */
export function turnText({ rises, falls }: ArcTurn): string {
  if (rises !== undefined && falls !== undefined) return `${emotionName(falls)} → ${emotionName(rises)}`;
  if (rises !== undefined) return t('{0} rises', emotionName(rises));
  return falls === undefined ? t('several change a little') : t('{0} fades', emotionName(falls));
}

/** `spoken`: what is said around the name to whoever hears it. */
function way(note: string, name: string, place: ArcPlace, spoken = (named: string): string => named): string {
  const [before, after] = around(spoken);
  return (
    `<button type="button" class="way" data-key="note ${note}" data-note="${note}" title="${escaped(placeText(place))}">` +
    `${before === '' ? '' : spokenText(before)}<span dir="auto">${escaped(name)}</span>${spokenText(`${after}: `)}${shown(place)}</button>`
  );
}

function shown({ text, tail }: ArcPlace): string {
  return tail === undefined
    ? `<span class="text" dir="auto">${escaped(text)}</span>`
    : `<span class="place" dir="auto"><span class="text">${escaped(text)}</span><span>${escaped(tail)}</span></span>`;
}
