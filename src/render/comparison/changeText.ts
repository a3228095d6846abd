import type { ComparedPassage } from '../../core/document/comparison/comparison.ts';
import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import { type LabelStyle, labelStyle, noneStyle } from '../../core/scoring/labels.ts';
import { excerpt } from '../format/excerpt.ts';
import { count, counted } from '../format/numbers.ts';

/** What happened to a passage, in words. */
export const changeKinds: Readonly<Record<ComparedPassage['kind'], string>> = {
  same: 'the same words',
  moved: 'moved',
  rewritten: 'rewritten',
  added: 'added',
  removed: 'removed',
};

/** What a passage was and is, in words: `was joy → is fear`. */
export function becameText(change: ComparedPassage): string {
  if (change.kind === 'added') return emotionOf(change.after);
  if (change.kind === 'removed') return `was ${emotionOf(change.before)}`;
  const is = emotionOf(change.after);
  return change.emotionChanged ? `was ${emotionOf(change.before)} → is ${is}` : is;
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
    { name: 'Another emotion', changes: changes.filter(hasOtherEmotion) },
    { name: 'Other changes', changes: changes.filter((change) => !hasOtherEmotion(change)) },
  ];
}

/** The changes by kind and what stayed, as a sentence. */
export function changesText(changes: readonly ComparedPassage[], unchanged: number): string {
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

/** The style of what the passage is, or last was. */
export function changeStyle(change: ComparedPassage, labels: readonly string[]): LabelStyle {
  const { verdict } = 'after' in change ? change.after : change.before;
  return verdict?.kind === 'emotion' ? labelStyle(verdict.label, labels) : noneStyle;
}

export interface ChangeQuote {
  readonly when: 'Before' | 'Now';
  readonly text: string;
}

/** The beginnings of what was and is written, in at most about `most` UTF-16 units; of what was rewritten, from where it differs. */
export function changeQuotes(change: ComparedPassage, most: number): readonly ChangeQuote[] {
  if (change.kind === 'removed') return [{ when: 'Before', text: excerpt(change.before.passage.text, most) }];
  const { text } = change.after.passage;
  if (change.kind !== 'rewritten') return [{ when: 'Now', text: excerpt(text, most) }];
  const older = change.before.passage.text;
  const from = firstWordToQuote(older, text, most / 2);
  const part = (whole: string): string => `${from === 0 ? '' : '…'}${excerpt(whole.slice(from), most)}`;
  return [
    { when: 'Before', text: part(older) },
    { when: 'Now', text: part(text) },
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
  if (verdict === undefined) return 'unread';
  return verdict.kind === 'emotion' ? verdict.label : 'no clear emotion';
}
