import { tokenWindows } from '../core/scoring/windows.ts';
import type { Tokens } from './tokens.ts';

/** A stretch of a text that the server reads at once. */
export interface Stretch {
  readonly text: string;
  /** Its share in the text's scores, in tokens. */
  readonly weight: number;
}

/** Of a window, the share in which its borders look for a blank. */
const room = 0.1;

/**
 * The windows of a text as the local model reads them, cut out of the text: the server takes texts, no tokens. Borders go to the
 * blanks near them, inwards, since half a word has other tokens than it has in its word.
 */
export function stretchesOf(text: string, { starts, ends, special }: Tokens, windowTokens: number): readonly Stretch[] {
  const longest = Math.max(1, windowTokens - special);
  const count = starts.length;
  const most = Math.floor(longest * room);
  const beginsWord = (token: number): boolean => /\s/.test(text.charAt((starts[token] ?? 0) - 1));
  return tokenWindows(count, longest).map(({ start, end }) => {
    if (count <= longest) return { text, weight: Math.max(1, count) };
    let from = start;
    if (start > 0) {
      while (from < start + most && !beginsWord(from)) from += 1;
      if (!beginsWord(from)) from = start;
    }
    let to = end;
    if (end < count) {
      while (to > end - most && !beginsWord(to)) to -= 1;
      if (!beginsWord(to)) to = end;
    }
    return { text: text.slice(starts[from] ?? 0, ends[to - 1] ?? text.length), weight: to - from };
  });
}
