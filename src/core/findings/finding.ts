import type { CheckedIntent } from '../document/analysis/intent.ts';
import type { EmotionVerdict } from '../scoring/interest.ts';
import type { EmotionGate, ShareGate } from './gate.ts';
import type { Place } from './place.ts';

/** What was found. */
export type Matter =
  | { readonly kind: 'emotion'; readonly gate: EmotionGate; readonly verdict: EmotionVerdict; readonly text: string }
  | { readonly kind: 'share'; readonly gate: ShareGate; readonly share: number }
  | { readonly kind: 'intent'; readonly checked: CheckedIntent };

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
    default:
      return matter satisfies never;
  }
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
    default:
      return matter satisfies never;
  }
}
