import type { Arc } from '../../core/document/arc/arc.ts';
import type { ComparedPassage, ShareChange } from '../../core/document/comparison/comparison.ts';
import { changeList, type PlacedChange } from './changeList.ts';
import { changeGroups, changesText } from './changeText.ts';
import { comparisonArc, comparisonArcText, drawnArcs } from './comparisonArc.ts';
import { filterText } from '../format/filterText.ts';
import { escaped } from '../format/markup.ts';
import { count, counted } from '../format/numbers.ts';
import { shareChangeTable } from './shareChanges.ts';

export interface ComparisonPicture {
  /** Names of the document and of what it is compared with. */
  readonly title: string;
  readonly older: string;
  /** All of the model's. */
  readonly labels: readonly string[];
  readonly before: Arc;
  readonly after: Arc;
  readonly shares: readonly ShareChange[];
  /** In the order of the newer draft. */
  readonly changes: readonly ComparedPassage[];
  /** Passages that stayed where they were with the emotion they had, or whose emotions the filter leaves out. */
  readonly unchanged: number;
  /** The filter: labels of interest, empty for all. */
  readonly emotions: readonly string[];
}

const mostListed = 400;

/** The comparison as HTML: both arcs, the distribution's difference and the changes. */
export function comparisonPicture(picture: ComparisonPicture): string {
  const { before, after, shares, changes, unchanged, emotions } = picture;
  const filter = emotions.length === 0 ? '' : ` ${escaped(filterText(emotions))}`;
  const read = before.words + after.words > 0;
  return (
    headOf(picture, exportButton) +
    `<p class="counts">${escaped(changesText(changes, unchanged))}${filter} What is compared here stays as it is until you compare again.</p>` +
    (read
      ? `<section aria-label="Arcs"><h2>Arcs</h2><div class="arcs" data-arcs="${escaped(JSON.stringify(drawnArcs(picture)))}">${comparisonArc(picture)}</div><p class="note">${escaped(comparisonArcText({ before, after }))}</p></section>`
      : '') +
    `<section class="tables" tabindex="0" aria-label="Distribution"><h2>Distribution of words</h2>${shareChangeTable(shares)}</section>` +
    changeSections(changes, picture.labels)
  );
}

/** A comparison that cannot be shown, as HTML: one sentence, and the way to try again. */
export function comparisonSentence(names: Pick<ComparisonPicture, 'title' | 'older'>, sentence: string): string {
  return `${headOf(names)}<p role="status">${escaped(sentence)}</p>`;
}

const exportButton = '<button type="button" class="action secondary" data-key="export" data-export>Export…</button>';

function headOf({ title, older }: Pick<ComparisonPicture, 'title' | 'older'>, more = ''): string {
  return (
    `<div class="heading"><h1 class="title" dir="auto">${escaped(title)} and ${escaped(older)}</h1>` +
    `<div class="actions"><button type="button" class="action secondary" data-key="again" data-again>Compare Again</button>${more}</div></div>`
  );
}

function changeSections(changes: readonly ComparedPassage[], labels: readonly string[]): string {
  const places = new Map(changes.map((change, index) => [change, index]));
  return changeGroups(changes)
    .map(({ name, changes: listed }) => {
      const placed = listed.map((change): PlacedChange => ({ index: places.get(change) ?? 0, change }));
      return changeSection(name, placed, labels);
    })
    .join('');
}

function changeSection(heading: string, changes: readonly PlacedChange[], labels: readonly string[]): string {
  if (changes.length === 0) return '';
  const left = changes.length - mostListed;
  const rest = left > 0 ? `<p class="note">${counted(left, 'more change')} not listed.</p>` : '';
  return `<section><h2>${heading} <span>${count(changes.length)}</span></h2>${changeList(changes.slice(0, mostListed), labels)}${rest}</section>`;
}
