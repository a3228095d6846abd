import { t } from '@vscode/l10n';

import { sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import type { Arc } from '../../core/document/arc/arc.ts';
import type { ComparedPassage, ShareChange } from '../../core/document/comparison/comparison.ts';
import { changeList, type PlacedChange } from './changeList.ts';
import { changeGroups, changesText } from './changeText.ts';
import { comparisonArc, comparisonArcText, drawnArcs } from './comparisonArc.ts';
import { filterText } from '../format/filterText.ts';
import { escaped } from '../format/markup.ts';
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
  const read = before.words + after.words > 0;
  return (
    comparisonHeading(picture, exportButton()) +
    `<p class="counts">${escaped(
      sentences(
        changesText(changes, unchanged),
        ...(emotions.length === 0 ? [] : [filterText(emotions)]),
        t('What is compared here stays as it is until you compare again.'),
      ),
    )}</p>` +
    (read
      ? `<section aria-label="${escaped(t('Arcs'))}"><h2>${escaped(t('Arcs'))}</h2><div class="arcs" data-arcs="${escaped(JSON.stringify(drawnArcs(picture)))}">${comparisonArc(picture)}</div><p class="note">${escaped(comparisonArcText({ before, after }))}</p></section>`
      : '') +
    `<section class="tables" tabindex="0" aria-label="${escaped(t('Distribution'))}"><h2>${escaped(t('Distribution of words'))}</h2>${shareChangeTable(shares)}</section>` +
    changeSections(changes, picture.labels)
  );
}

/** A comparison that cannot be shown, as HTML: one sentence, and the way to try again. */
export function comparisonSentence(names: Pick<ComparisonPicture, 'title' | 'older'>, sentence: string): string {
  return `${comparisonHeading(names)}<p role="status">${escaped(sentence)}</p>`;
}

/** Asks to write what is shown to a file. */
export const exportButton = (): string =>
  `<button type="button" class="action secondary" data-key="export" data-export>${escaped(t('Export…'))}</button>`;

/** What is compared, and the way to compare again; `more` is HTML. */
export function comparisonHeading({ title, older }: Pick<ComparisonPicture, 'title' | 'older'>, more = ''): string {
  return (
    `<div class="heading"><h1 class="title" dir="auto">${escaped(t('{0} and {1}', title, older))}</h1>` +
    `<div class="actions"><button type="button" class="action secondary" data-key="again" data-again>${escaped(t('Compare Again'))}</button>${more}</div></div>`
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
  const note = plural(left, {
    one: t('{0} more change not listed.', count(left)),
    other: t('{0} more changes not listed.', count(left)),
  });
  const rest = left > 0 ? `<p class="note">${escaped(note)}</p>` : '';
  return `<section><h2>${escaped(heading)} <span>${count(changes.length)}</span></h2>${changeList(changes.slice(0, mostListed), labels)}${rest}</section>`;
}
