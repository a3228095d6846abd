import { t } from '@vscode/l10n';

import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import { cardsScale, chapterCards } from '../../render/manuscript/chapterCards.ts';
import { chapterTable } from '../../render/manuscript/chapterTable.ts';
import type { ManuscriptData } from '../../render/manuscript/manuscriptData.ts';
import { toldList } from '../../render/manuscript/toldList.ts';
import { arcNotes } from '../../render/arc/arcNotes.ts';
import { filterText } from '../../render/format/filterText.ts';
import { escaped } from '../../render/format/markup.ts';
import { wordCount } from '../../render/format/numbers.ts';
import type { PagePart } from '../drawnParts.ts';
import type { Room } from '../layout.ts';
import type { ToManuscript } from '../manuscriptProtocol.ts';
import { manuscriptArc } from './manuscriptArc.ts';
import { fewestChapters, type ManuscriptState } from './manuscriptState.ts';

export interface ShownManuscript {
  readonly message: ToManuscript;
  readonly state: ManuscriptState;
  readonly room: Room;
}

type Draw = (manuscript: ManuscriptData, state: ManuscriptState, room: Room) => string;

/** The page from top to bottom. */
export const manuscriptParts: readonly PagePart<ShownManuscript>[] = [
  { tag: 'header', name: 'head', draw: title },
  { tag: 'div', name: 'notices', attributes: { role: 'status' }, draw: notice },
  { tag: 'div', name: 'options', draw: ofManuscript(options) },
  { tag: 'section', name: 'arc', label: () => t('Arc'), draw: ofManuscript(manuscriptArc) },
  { tag: 'p', name: 'readout', attributes: { 'aria-live': 'polite', dir: 'auto' }, draw: () => '' },
  { tag: 'div', name: 'standout', draw: ofManuscript(({ arc }) => (arc === undefined ? '' : arcNotes(arc))) },
  { tag: 'section', name: 'shares', label: () => t('Distribution of each chapter'), draw: ofManuscript(chapters) },
];

function ofManuscript(draw: Draw): (shown: ShownManuscript) => string {
  return ({ message, state, room }) => {
    return message.type === 'manuscript' ? draw(message.manuscript, state, room) : '';
  };
}

function title(shown: ShownManuscript): string {
  const { message } = shown;
  return message.type === 'manuscript'
    ? head(message.manuscript)
    : `<h1 class="title">${escaped(t('Manuscript'))}</h1>`;
}

function notice({ message }: ShownManuscript): string {
  if (message.type !== 'sentence') return '';
  const way =
    message.way === undefined
      ? ''
      : `<button type="button" class="action" data-key="analyse" data-analyse>${escaped(t('Analyse Again'))}</button>`;
  return `<div class="notice"><p>${escaped(message.sentence)}</p>${way}</div>`;
}

function head({ title, chapters, emotions, told, order, orders }: ManuscriptData): string {
  const words = chapters.reduce((sum, chapter) => sum + chapter.words, 0);
  const files = plural(chapters.length, {
    one: t('{0} chapter', count(chapters.length)),
    other: t('{0} chapters', count(chapters.length)),
  });
  const name = orders.find(({ key }) => key === order)?.name ?? '';
  const ordered = order === 'name' ? t('in the order of their names') : t('in the order of {0}', name);
  const filter = emotions.length === 0 ? '' : `<p class="counts">${escaped(filterText(emotions))}</p>`;
  return (
    `<h1 class="title" dir="auto">${escaped(t('Manuscript: {0}', title))}</h1>` +
    `<p class="counts">${escaped(t('{0}, {1}, {2}', files, wordCount(words), ordered))}</p>${filter}${toldList(told)}`
  );
}

function options({ orders, order }: ManuscriptData, { table }: ManuscriptState): string {
  const choices = orders.map(({ key, name }) => {
    return `<option value="${escaped(key)}"${key === order ? ' selected' : ''}>${escaped(name)}</option>`;
  });
  return (
    `<label>${escaped(t('Reading order'))} <select name="order" data-key="order" dir="auto">${choices.join('')}</select></label>` +
    `<button type="button" class="action secondary" data-key="list" data-list>${escaped(t('List File…'))}</button>` +
    `<span class="actions"><button type="button" class="link" data-key="table" data-table>${escaped(table ? t('Show as bars') : t('Show as table'))}</button></span>`
  );
}

function chapters(data: ManuscriptData, { table, most }: ManuscriptState): string {
  if (data.arc === undefined) return '';
  const scale = table ? t('share of words') : cardsScale(data);
  const heading = `<h2>${escaped(t('Chapters'))} <span>${escaped(scale)}</span></h2>`;
  const drawn = table
    ? `<div class="tables" role="region" aria-label="${escaped(t('Table of the chapters'))}" tabindex="0" data-key="chapter table">${chapterTable(data, most)}</div>`
    : chapterCards(data, most);
  return `${heading}${drawn}${more(data.chapters.length - most)}`;
}

function more(left: number): string {
  if (left <= 0) return '';
  const next = Math.min(left, fewestChapters);
  const text = t('Show {0} more of {1}', count(next), count(left));
  return `<p class="links"><button type="button" class="link" data-key="more" data-more>${escaped(text)}</button></p>`;
}
