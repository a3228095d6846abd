import { t } from '@vscode/l10n';

import { emotionName, noEmotionName } from '../../core/language/emotionNames.ts';
import { listed } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import type { ComparedPassage } from '../../core/document/comparison/comparison.ts';
import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import { type LabelStyle, labelStyle, noneStyle } from '../../core/scoring/labels.ts';
import { excerpt } from '../format/excerpt.ts';

/** What happened to a passage, in words. */
export function changeKindText(kind: ComparedPassage['kind']): string {
  switch (kind) {
    case 'same':
      return t('the same words');
    case 'moved':
      return t('moved');
    case 'rewritten':
      return t('rewritten');
    case 'added':
      return t('added');
    case 'removed':
      return t('removed');
    default:
      return kind satisfies never;
  }
}

/** What a passage was and is, in words: `was joy → is fear`. */
export function becameText(change: ComparedPassage): string {
  if (change.kind === 'added') return emotionOf(change.after);
  if (change.kind === 'removed') return t('was {0}', emotionOf(change.before));
  const is = emotionOf(change.after);
  return change.emotionChanged ? t('was {0} → is {1}', emotionOf(change.before), is) : is;
}

export function hasOtherEmotion(change: ComparedPassage): boolean {
  return 'emotionChanged' in change && change.emotionChanged;
}

export interface ChangeGroup {
  readonly name: string;
  readonly changes: readonly ComparedPassage[];
}

/** Those that a reader looks for first, then the rest; either may be empty. */
export function changeGroups(changes: readonly ComparedPassage[]): readonly ChangeGroup[] {
  return [
    { name: t('Another emotion'), changes: changes.filter(hasOtherEmotion) },
    { name: t('Other changes'), changes: changes.filter((change) => !hasOtherEmotion(change)) },
  ];
}

/** The changes and what stayed, as a sentence that counts each passage once: by its other emotion, else by its kind. */
export function changesText(changes: readonly ComparedPassage[], unchanged: number): string {
  if (changes.length === 0) return t('No passage has changed ({0} compared).', count(unchanged));
  const { length: others } = changes.filter(hasOtherEmotion);
  const rest = changes.filter((change) => !hasOtherEmotion(change));
  const told = [
    plural(others, {
      one: t('{0} passage with another emotion', count(others)),
      other: t('{0} passages with another emotion', count(others)),
    }),
    ...(['rewritten', 'moved', 'added', 'removed'] as const).flatMap((kind) => {
      const passages = rest.filter((change) => change.kind === kind).length;
      return passages === 0 ? [] : [countOfKind(kind, count(passages))];
    }),
  ];
  return t('{0}; {1} unchanged.', listed(told), count(unchanged));
}

function countOfKind(kind: Exclude<ComparedPassage['kind'], 'same'>, passages: string): string {
  switch (kind) {
    case 'rewritten':
      return t('{0} rewritten', passages);
    case 'moved':
      return t('{0} moved', passages);
    case 'added':
      return t('{0} added', passages);
    case 'removed':
      return t('{0} removed', passages);
    default:
      return kind satisfies never;
  }
}

/** The style of what the passage is, or last was. */
export function changeStyle(change: ComparedPassage, labels: readonly string[]): LabelStyle {
  const { verdict } = 'after' in change ? change.after : change.before;
  return verdict?.kind === 'emotion' ? labelStyle(verdict.label, labels) : noneStyle;
}

export interface ChangeQuote {
  readonly when: 'before' | 'now';
  readonly text: string;
}

/** Which draft is quoted, in a word. */
export function whenText(when: ChangeQuote['when']): string {
  return when === 'before' ? t('Before') : t('Now');
}

/** The beginnings of what was and is written, in at most about `most` UTF-16 units; of what was rewritten, from where it differs. */
export function changeQuotes(change: ComparedPassage, most: number): readonly ChangeQuote[] {
  if (change.kind === 'removed') return [{ when: 'before', text: excerpt(change.before.passage.text, most) }];
  const { text } = change.after.passage;
  if (change.kind !== 'rewritten') return [{ when: 'now', text: excerpt(text, most) }];
  const older = change.before.passage.text;
  const from = firstWordToQuote(older, text, most / 2);
  const part = (whole: string): string => `${from === 0 ? '' : '…'}${excerpt(whole.slice(from), most)}`;
  return [
    { when: 'before', text: part(older) },
    { when: 'now', text: part(text) },
  ];
}

/** Of a word both have, at most `before` UTF-16 units before the first difference; 0 where that is near the beginning. */
function firstWordToQuote(one: string, other: string, before: number): number {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  if (same <= before) return 0;
  const from = one.indexOf(' ', same - before) + 1;
  return from > same ? 0 : from;
}

function emotionOf({ verdict }: JudgedPassage): string {
  if (verdict === undefined) return t('unread');
  return verdict.kind === 'emotion' ? emotionName(verdict.label) : noEmotionName();
}
