import type { ComparedPassage } from '../core/document/comparison.ts';
import type { JudgedPassage } from '../core/document/judgedPassage.ts';
import { type LabelStyle, labelStyle, noneStyle } from '../core/scoring/labels.ts';
import { count, counted } from './numbers.ts';

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

function emotionOf({ verdict }: JudgedPassage): string {
  if (verdict === undefined) return 'unread';
  return verdict.kind === 'emotion' ? verdict.label : 'no clear emotion';
}
