import type { Arc } from '../core/document/arc.ts';
import type { ComparedPassage, ShareChange } from '../core/document/comparison.ts';
import { changeList, type PlacedChange } from './changeList.ts';
import { comparisonArc, comparisonArcText } from './comparisonArc.ts';
import { escaped } from './markup.ts';
import { count, counted, sharePercent } from './numbers.ts';

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
  const { title, older, before, after, shares, changes, emotions } = picture;
  const filter = emotions.length === 0 ? '' : ` Only ${escaped(emotions.join(', '))}, as the filter says.`;
  const read = before.words + after.words > 0;
  return (
    `<div class="heading"><h1 class="title" dir="auto">${escaped(title)} and ${escaped(older)}</h1>` +
    `<button type="button" class="action" data-key="again" data-again>Compare Again</button></div>` +
    `<p class="counts">${escaped(summaryOf(picture))}${filter} What is compared here stays as it is until you compare again.</p>` +
    (read
      ? `<section class="tables" tabindex="0" aria-label="Arcs"><h2>Arcs</h2>${comparisonArc(picture)}<p class="note">${escaped(comparisonArcText({ before, after }))}</p></section>`
      : '') +
    `<section class="tables" tabindex="0" aria-label="Distribution"><h2>Distribution of words</h2>${shareTable(shares)}</section>` +
    changeSections(changes, picture.labels)
  );
}

function summaryOf({ changes, unchanged }: ComparisonPicture): string {
  const of = (kind: ComparedPassage['kind']): number => changes.filter((change) => change.kind === kind).length;
  const told = [
    `${counted(changes.filter(hasOtherEmotion).length, 'passage')} with another emotion`,
    ...(['rewritten', 'moved', 'added', 'removed'] as const).flatMap((kind) =>
      of(kind) === 0 ? [] : [`${count(of(kind))} ${kind}`],
    ),
  ];
  return changes.length === 0
    ? `No passage has changed (${count(unchanged)} compared).`
    : `${told.join(', ')}; ${count(unchanged)} unchanged.`;
}

function changeSections(changes: readonly ComparedPassage[], labels: readonly string[]): string {
  const placed = changes.map((change, index): PlacedChange => ({ index, change }));
  return (
    changeSection(
      'Another emotion',
      placed.filter(({ change }) => hasOtherEmotion(change)),
      labels,
    ) +
    changeSection(
      'Other changes',
      placed.filter(({ change }) => !hasOtherEmotion(change)),
      labels,
    )
  );
}

function changeSection(heading: string, changes: readonly PlacedChange[], labels: readonly string[]): string {
  if (changes.length === 0) return '';
  const left = changes.length - mostListed;
  const rest = left > 0 ? `<p class="note">${counted(left, 'more change')} not listed.</p>` : '';
  return `<section><h2>${heading} <span>${count(changes.length)}</span></h2>${changeList(changes.slice(0, mostListed), labels)}${rest}</section>`;
}

function shareTable(shares: readonly ShareChange[]): string {
  const rows = shares.map(({ label, before, after }) => {
    const cells = [sharePercent(before), sharePercent(after), pointsBetween(before, after)];
    return `<tr><th scope="row" dir="auto">${escaped(label ?? 'no clear emotion')}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
  });
  return (
    `<table><caption>By share of words; the difference is in percentage points</caption>` +
    `<thead><tr><th scope="col">Emotion</th><th scope="col">Before</th><th scope="col">Now</th><th scope="col">Difference</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  );
}

/** `+3.1`, `−0.4`; what rounds to nothing is `0`. */
function pointsBetween(before: number, after: number): string {
  const tenths = Math.round((after - before) * 1000);
  if (tenths === 0) return '0';
  return `${tenths > 0 ? '+' : '−'}${(Math.abs(tenths) / 10).toFixed(1)}`;
}

function hasOtherEmotion(change: ComparedPassage): boolean {
  return 'emotionChanged' in change && change.emotionChanged;
}
