import { t } from '@vscode/l10n';

import { emotionName } from '../../core/language/emotionNames.ts';
import { sentences } from '../../core/language/lists.ts';
import { spotName, turnsMethod } from '../../render/arc/arcNotes.ts';
import { arcDescription, withoutLaneText } from '../../render/arc/arcDescription.ts';
import { drawArc } from '../../render/arc/arcSvg.ts';
import { calmText, isCalm } from '../../render/arc/calmArc.ts';
import { arcTable } from '../../render/arc/arcTable.ts';
import { colorOf } from '../../render/format/graphics.ts';
import { escaped } from '../../render/format/markup.ts';
import type { ManuscriptData } from '../../render/manuscript/manuscriptData.ts';
import { laneHeightIn } from '../arc/arc.ts';
import { infoSign } from '../infoSign.ts';
import type { Room } from '../layout.ts';
import type { ManuscriptState } from './manuscriptState.ts';

/** One arc over all chapters, as wide as there is room, or the table of what it shows. */
export function manuscriptArc(
  { title: subject, arc: data, chapters, emotions }: ManuscriptData,
  { table, method }: ManuscriptState,
  room: Room,
): string {
  if (data === undefined)
    return chapters.length === 0 ? '' : `<p class="note">${escaped(t('There is no prose in these files.'))}</p>`;
  const { arc, spots, labels, turns } = data;
  if (isCalm(arc))
    return `<div class="heading"><h2>${escaped(t('Arc'))}</h2></div><p class="note">${escaped(calmText(emotions))}</p>`;
  const sign = infoSign('method', method, t('How the arc and its turns are made'));
  const made = sentences(arcDescription(arc), turns.length === 0 ? '' : turnsMethod(arc));
  const note = method ? `<p class="note">${escaped(made)}</p>` : '';
  const heading = `<div class="heading"><h2>${escaped(t('Arc'))}</h2>${sign}</div>${note}`;
  if (table)
    return `${heading}<div class="tables" role="region" aria-label="${escaped(t('Tables of the arc'))}" tabindex="0" data-key="arc tables">${arcTable(data, subject)}</div>`;
  const names = arc.points.map(({ label }, index) => {
    const spot = spots[index];
    return spot === undefined ? emotionName(label) : spotName(label, spot);
  });
  const title = t('Arc of {0}, from the first word to the last; the arrow keys go from passage to passage', subject);
  const laneHeight = laneHeightIn(room, arc.lanes.length);
  const picture = drawArc(arc, {
    width: room.width,
    laneHeight,
    labels,
    title,
    color: colorOf,
    ink: 'currentColor',
    names,
  });
  const absent = method ? '' : withoutLaneText(arc);
  return `${heading}${picture}${absent === '' ? '' : `<p class="note">${escaped(absent)}</p>`}`;
}
