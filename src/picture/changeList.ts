import type { ComparedPassage } from '../core/document/comparison.ts';
import type { JudgedPassage } from '../core/document/judgedPassage.ts';
import { labelStyle, noneStyle } from '../core/scoring/labels.ts';
import { badge } from './badge.ts';
import { excerpt } from './excerpt.ts';
import { escaped } from './markup.ts';

/** A change and its place among all of them. */
export interface PlacedChange {
  readonly index: number;
  readonly change: ComparedPassage;
}

const excerptLength = 110;

const kinds: Readonly<Record<ComparedPassage['kind'], string>> = {
  same: 'the same words',
  moved: 'moved',
  rewritten: 'rewritten',
  added: 'added',
  removed: 'removed',
};

/** A button per change; `data-change` is its place. `labels` are the model's. */
export function changeList(changes: readonly PlacedChange[], labels: readonly string[]): string {
  const items = changes.map(
    ({ index, change }) =>
      `<li><button type="button" class="passage change" data-key="change ${index}" data-change="${index}">` +
      badge(styleOf('after' in change ? change.after : change.before, labels)) +
      `<span class="became">${became(change)}<span class="what">, ${kinds[change.kind]}</span></span>${words(change)}</button></li>`,
  );
  return `<ol class="passages" role="list">${items.join('')}</ol>`;
}

function became(change: ComparedPassage): string {
  if (change.kind === 'added') return escaped(emotionOf(change.after));
  if (change.kind === 'removed') return `was ${escaped(emotionOf(change.before))}`;
  const is = escaped(emotionOf(change.after));
  if (!change.emotionChanged) return is;
  return `was ${escaped(emotionOf(change.before))} <span aria-hidden="true">→</span> is ${is}`;
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

function emotionOf({ verdict }: JudgedPassage): string {
  if (verdict === undefined) return 'unread';
  return verdict.kind === 'emotion' ? verdict.label : 'no clear emotion';
}

function styleOf({ verdict }: JudgedPassage, labels: readonly string[]): Parameters<typeof badge>[0] {
  return verdict?.kind === 'emotion' ? labelStyle(verdict.label, labels) : noneStyle;
}
