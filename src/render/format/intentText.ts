import type { CheckedIntent, IntentState } from '../../core/document/analysis/intent.ts';
import { counted, sharePercent } from './numbers.ts';

/** A sign beside the word, so that one can scan a list; never without the word. */
export const intentSigns: Readonly<Record<IntentState, string>> = { met: '✓', missed: '✗', unclear: '?', unknown: '!' };

/** What an intent came to, in a few words: `62.0 % of 340 words`. */
export function intentText({ state, emotion, share, words, instead, suggestion }: CheckedIntent): string {
  const part = `${sharePercent(share)} of ${counted(words, 'word')}`;
  const other = instead === undefined ? '' : `, ${instead.label} ${sharePercent(instead.share)}`;
  switch (state) {
    case 'met':
      return part;
    case 'missed':
    case 'unclear':
      return words === 0 ? 'nothing is read here' : `${part}${other}`;
    case 'unknown': {
      const near = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
      return `This model has no emotion “${emotion}”.${near}`;
    }
    default:
      return state satisfies never;
  }
}
