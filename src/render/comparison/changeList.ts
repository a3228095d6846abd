import { t } from '@vscode/l10n';

import type { ComparedPassage } from '../../core/document/comparison/comparison.ts';
import { badge } from '../format/graphics.ts';
import { becameText, type ChangeQuote, changeKindText, changeQuotes, changeStyle, whenText } from './changeText.ts';
import { escaped } from '../format/markup.ts';

/** A change and its place among all of them. */
export interface PlacedChange {
  readonly index: number;
  readonly change: ComparedPassage;
}

const excerptLength = 110;

/** A button per change; `data-change` is its place. `labels` are the model's. */
export function changeList(changes: readonly PlacedChange[], labels: readonly string[]): string {
  const items = changes.map(
    ({ index, change }) =>
      `<li><button type="button" class="passage change" data-key="change ${index}" data-change="${index}">` +
      badge(changeStyle(change, labels)) +
      `<span class="became">${became(change)}<span class="what">, ${escaped(changeKindText(change.kind))}</span></span>${changeQuotes(change, excerptLength).map(quoted).join('')}</button></li>`,
  );
  return `<ol class="passages" role="list">${items.join('')}</ol>`;
}

/** The arrow is not read out. */
function became(change: ComparedPassage): string {
  return escaped(becameText(change)).replace(' → ', ' <span aria-hidden="true">→</span> ');
}

/** The spaces keep apart what is read out in one go. */
function quoted({ when, text }: ChangeQuote): string {
  return ` <span class="quoted"><span class="what">${escaped(whenText(when))}:</span> <span dir="auto">${escaped(t('“{0}”', text))}</span></span>`;
}
