import { t } from '@vscode/l10n';

import { emotionName, noEmotionName } from '../../core/language/emotionNames.ts';
import { count } from '../../core/language/numbers.ts';
import { escaped } from '../format/markup.ts';
import { sharePercent } from '../format/numbers.ts';
import { barLabels, restOf, sharesOf } from './chapterShares.ts';
import type { ManuscriptData } from './manuscriptData.ts';

/** The same numbers as the small pictures, of the first `most` chapters; each name is a way to its file. */
export function chapterTable(data: ManuscriptData, most: number): string {
  const { labels } = data;
  const shown = barLabels(data);
  const head = [t('Chapter'), t('Words'), ...shown.map(emotionName), noEmotionName()]
    .map((column) => `<th scope="col">${escaped(column)}</th>`)
    .join('');
  const rows = data.chapters.slice(0, most).map((chapter, index) => {
    const shares = [...sharesOf(chapter, labels, shown).map(({ share }) => share), restOf(chapter, labels)];
    const cells = [count(chapter.words), ...shares.map(sharePercent)].map((cell) => `<td>${escaped(cell)}</td>`);
    return (
      `<tr><th scope="row" dir="auto"><button type="button" class="link" data-key="chapter ${index}" data-chapter="${index}" title="${escaped(chapter.path)}">` +
      `${escaped(chapter.name)}</button></th>${cells.join('')}</tr>`
    );
  });
  return `<table><caption>${escaped(t('Emotions of the chapters, by share of words'))}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
