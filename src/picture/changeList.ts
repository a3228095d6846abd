import type { ComparedPassage } from '../core/document/comparison.ts';
import type { JudgedPassage } from '../core/document/judgedPassage.ts';
import { badge } from './badge.ts';
import { becameText, changeKinds, changeStyle } from './changeText.ts';
import { excerpt } from './excerpt.ts';
import { escaped } from './markup.ts';

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
      `<span class="became">${became(change)}<span class="what">, ${changeKinds[change.kind]}</span></span>${words(change)}</button></li>`,
  );
  return `<ol class="passages" role="list">${items.join('')}</ol>`;
}

/** The arrow is not read out. */
function became(change: ComparedPassage): string {
  return escaped(becameText(change)).replace(' → ', ' <span aria-hidden="true">→</span> ');
}

function words(change: ComparedPassage): string {
  switch (change.kind) {
    case 'added':
    case 'moved':
    case 'same':
      return quoted('Now', change.after);
    case 'removed':
      return quoted('Before', change.before);
    case 'rewritten':
      return quoted('Before', change.before) + quoted('Now', change.after);
    default:
      return change satisfies never;
  }
}

/** The spaces keep apart what is read out in one go. */
function quoted(when: string, { passage }: JudgedPassage): string {
  return ` <span class="quoted"><span class="what">${when}:</span> <span dir="auto">“${escaped(excerpt(passage.text, excerptLength))}”</span></span>`;
}
