import type { Verdict } from '../../scoring/verdict.ts';
import { distributionOf } from '../judgement/distribution.ts';
import type { JudgedPassage } from '../judgement/judgedPassage.ts';
import { matchTexts } from './matching.ts';

export type ComparedPassage =
  | {
      readonly kind: 'same' | 'moved' | 'rewritten';
      readonly before: JudgedPassage;
      readonly after: JudgedPassage;
      /** Another emotion than before, or one where none was clear, or none any more; false while one of them is unread. */
      readonly emotionChanged: boolean;
    }
  | { readonly kind: 'added'; readonly after: JudgedPassage }
  | { readonly kind: 'removed'; readonly before: JudgedPassage };

/** Of the judged words, 0 to 1 each. */
export interface ShareChange {
  /** Undefined for "no clear emotion", the last row. */
  readonly label: string | undefined;
  readonly before: number;
  readonly after: number;
}

/** What a draft became. */
export interface Comparison {
  /** Every passage of both once, in the order of the newer one. */
  readonly passages: readonly ComparedPassage[];
  readonly shares: readonly ShareChange[];
}

/** `labels` are the model's; both sides were read by it. */
export function compared(
  before: readonly JudgedPassage[],
  after: readonly JudgedPassage[],
  labels: readonly string[],
): Comparison {
  const matches = matchTexts(
    before.map(({ passage }) => passage.text),
    after.map(({ passage }) => passage.text),
  );
  const older = distributionOf(before, labels).shares;
  const newer = distributionOf(after, labels).shares;
  return {
    passages: matches.flatMap((match): readonly ComparedPassage[] => {
      const was = 'before' in match ? before[match.before] : undefined;
      const is = 'after' in match ? after[match.after] : undefined;
      if (match.kind === 'added') return is === undefined ? [] : [{ kind: match.kind, after: is }];
      if (match.kind === 'removed') return was === undefined ? [] : [{ kind: match.kind, before: was }];
      if (was === undefined || is === undefined) return [];
      return [{ kind: match.kind, before: was, after: is, emotionChanged: differ(was.verdict, is.verdict) }];
    }),
    shares: older.map(({ label, share }, index) => ({ label, before: share, after: newer[index]?.share ?? 0 })),
  };
}

/** All but what stayed where it was with the emotion it had. */
export function changesIn({ passages }: Comparison): readonly ComparedPassage[] {
  return passages.filter((passage) => passage.kind !== 'same' || passage.emotionChanged);
}

function differ(was: Verdict | undefined, is: Verdict | undefined): boolean {
  if (was === undefined || is === undefined) return false;
  return (was.kind === 'emotion' ? was.label : undefined) !== (is.kind === 'emotion' ? is.label : undefined);
}
