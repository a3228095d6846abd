import type { CheckedIntent } from '../document/analysis/intent.ts';
import type { EmotionShare } from '../document/judgement/distribution.ts';
import type { EmotionVerdict } from '../scoring/interest.ts';
import type { Assertion } from './assertions/assertion.ts';
import type { EmotionGate, ShareGate } from './gate.ts';
import type { Place } from './place.ts';

/** What was found. */
export type Matter =
  | { readonly kind: 'emotion'; readonly gate: EmotionGate; readonly verdict: EmotionVerdict; readonly text: string }
  | { readonly kind: 'share'; readonly gate: ShareGate; readonly share: number }
  | { readonly kind: 'intent'; readonly checked: CheckedIntent }
  | { readonly kind: 'assertion'; readonly assertion: Assertion; readonly observed: Observed };

/** What stands there instead of what a project states of itself. */
export type Observed =
  | { readonly type: 'passage'; readonly verdict: EmotionVerdict; readonly text: string }
  | { readonly type: 'share'; readonly share: number }
  | { readonly type: 'edge'; readonly words: number; readonly lead?: EmotionShare }
  | { readonly type: 'compared'; readonly share: number; readonly other: number };

/** Something in a file that was said not to be. */
export interface Finding {
  readonly file: string;
  readonly place: Place;
  readonly matter: Matter;
}

/** The rule that is broken, as tools name it: `emotion/anger`. */
export function ruleOf({ matter }: Finding): string {
  switch (matter.kind) {
    case 'emotion':
      return `emotion/${matter.verdict.label}`;
    case 'share':
      return `share/${matter.gate.emotion}`;
    case 'intent':
      return matter.checked.state === 'unknown' ? 'intent/unknown' : `intent/${matter.checked.emotion}`;
    case 'assertion':
      return `assertion/${matter.assertion.claim.type}`;
    default:
      return matter satisfies never;
  }
}

/** Whether the rule of that name is held against several files together. */
export function isOfSeveralFiles(rule: string): boolean {
  return ['most', 'least', 'more'].some((type) => rule === `assertion/${type}`);
}

/** What of it stays the same when lines move and limits change; `file` is what the file is called wherever one looks from. */
export function identityOf(finding: Finding, file: string): readonly string[] {
  const { matter } = finding;
  const rule = ruleOf(finding);
  switch (matter.kind) {
    case 'emotion':
      return [rule, file, matter.text];
    case 'share':
      return [rule, file];
    case 'intent':
      return [rule, file, matter.checked.stated.emotion, matter.checked.stated.text];
    case 'assertion': {
      const { assertion, observed } = matter;
      const { part, claim } = assertion;
      const stated = JSON.stringify([part, claim]);
      // Files that come and go in front do not make it another finding.
      if (observed.type === 'share' || observed.type === 'compared') return [rule, stated];
      return [rule, file, stated, observed.type === 'passage' ? observed.text : ''];
    }
    default:
      return matter satisfies never;
  }
}
