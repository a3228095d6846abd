import { t } from '@vscode/l10n';

import { emotionName } from '../../core/language/emotionNames.ts';
import { percent } from '../../core/scoring/percent.ts';
import { labelStyle } from '../../core/scoring/labels.ts';
import type { Chapter } from '../../core/workspace/manuscript/manuscript.ts';
import { colorOf } from '../format/graphics.ts';
import { escaped } from '../format/markup.ts';
import { sharePercent, wordCount } from '../format/numbers.ts';
import { sharedStarts } from '../format/sharedStarts.ts';
import { barLabels, fullShare, type LabelShare, mostText, restOf, sharesOf, spokenShares } from './chapterShares.ts';
import type { ManuscriptData } from './manuscriptData.ts';

const barsHeight = 40;
const lettersHeight = 12;

/** How the small pictures are to be read. */
export function cardsScale(data: ManuscriptData): string {
  return t('of words, bars to {0}', percent(fullShare(data, barLabels(data))));
}

/** The distribution of each of the first `most` chapters, drawn small and alike; a button each, whose `data-chapter` is its index. */
export function chapterCards(data: ManuscriptData, most: number): string {
  const shown = barLabels(data);
  const full = fullShare(data, shown);
  const chapters = data.chapters.slice(0, most);
  const starts = sharedStarts(chapters.map(({ name }) => name));
  const cards = chapters.map((chapter, index) => card(chapter, index, data, { shown, full, starts }));
  return `<ol class="chapters" role="list">${cards.join('')}</ol>`;
}

interface Frame {
  readonly shown: readonly string[];
  readonly full: number;
  /** Of each name, how much of it others have in common with it. */
  readonly starts: ReadonlyMap<string, number>;
}

function card(chapter: Chapter, index: number, data: ManuscriptData, { shown, full, starts }: Frame): string {
  const { labels, emotions } = data;
  const { name, path, words } = chapter;
  const shares = sharesOf(chapter, labels, shown);
  return (
    `<li><button type="button" class="chapter" data-key="chapter ${index}" data-chapter="${index}" title="${escaped(path)}">` +
    `<span class="name" dir="auto">${nameParts(name, starts.get(name) ?? 0)}<span class="spoken">, </span></span>` +
    bars(shares, labels, full) +
    `<span class="spoken">${escaped(spokenShares(shares, restOf(chapter, labels)))}, </span>` +
    `<span class="most" aria-hidden="true">${escaped(mostText(chapter, labels, emotions).replaceAll(' %', '\u{a0}%'))}</span>` +
    `<span class="count">${escaped(wordCount(words))}</span></button></li>`
  );
}

/** Behind so much in common, in UTF-16 units, the narrowest picture has hardly room for what differs. */
const longStart = 12;

/** Where names begin alike for long, one that is too long is cut there and not at its end. */
function nameParts(name: string, start: number): string {
  const parts = start < longStart ? [name] : [name.slice(0, start), name.slice(start)];
  return parts.map((part) => `<span class="part">${escaped(part)}</span>`).join('');
}

/** A bar and its letters for each label; sizes are shares of the picture's width. Decoration only: the button says the same. */
function bars(shares: readonly LabelShare[], labels: readonly string[], full: number): string {
  const step = 100 / Math.max(1, shares.length);
  const drawn = shares.map(({ label, share }, place) => {
    const style = labelStyle(label, labels);
    const height = Math.round(Math.min(1, share / full) * barsHeight * 10) / 10;
    const x = place * step;
    const bar =
      share === 0
        ? ''
        : `<rect x="${round(x + step * 0.12)}%" width="${round(step * 0.76)}%" y="${barsHeight - height}" height="${height}" fill="${colorOf(style)}"/>`;
    return (
      `<g>${bar}<text x="${round(x + step / 2)}%" y="${barsHeight + lettersHeight - 2}" font-size="9" text-anchor="middle" fill="currentColor">${escaped(style.letters)}</text>` +
      `<title>${escaped(`${emotionName(label)} ${sharePercent(share)}`)}</title></g>`
    );
  });
  return (
    `<svg class="bars" width="100%" height="${barsHeight + lettersHeight}" aria-hidden="true">${drawn.join('')}` +
    `<line x1="0" x2="100%" y1="${barsHeight}" y2="${barsHeight}" stroke="currentColor" stroke-opacity=".3"/></svg>`
  );
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
