import { wordsOf } from '../../passage/words.ts';
import type { LatexCursor } from './latexCursor.ts';

/** An argument of a command nobody knows is prose from so many words on; one longer than this many units is not counted. */
const fewestWords = 3;
const longestCounted = 300;
/** UTF-16 units looked over for the end of what is written as it is, where no line ends before. */
const longestVerbatim = 2_000;
/** Tokens of the pattern behind a definition. */
const longestPattern = 10;

/** Skips the arguments of a command that is left out. */
export function skipArguments(cursor: LatexCursor, name: string): void {
  if (/^(?:verb|lstinline|mintinline)$/.test(name)) skipVerbatim(cursor, name);
  // What follows a definition up to its braces is its pattern.
  if (/^[egx]?def$/.test(name))
    for (
      let count = 0;
      count < longestPattern && !/^(?:open|paragraph)$/.test(cursor.token?.kind ?? 'open');
      count += 1
    )
      cursor.next();
  if (/^(?:(?:re)?new|provide)command$|^let$/.test(name) && cursor.token?.kind === 'command') cursor.next();
  do cursor.options();
  while (cursor.argument());
}

/** Skips arguments up to the first that has words, whose braces are the next tokens then. */
export function skipToWords(cursor: LatexCursor): void {
  do cursor.options();
  while (!isProse(cursor) && cursor.argument());
}

function isProse(cursor: LatexCursor): boolean {
  if (cursor.closing() < 0) return false;
  const argument = cursor.inBraces();
  if (argument.length > longestCounted) return true;
  return /[a-z] +[a-z]/i.test(argument) && wordsOf(argument.replace(/\\[a-z@]+/gi, '')).length >= fewestWords;
}

/** `\verb|...|`, between two of any sign. */
function skipVerbatim(cursor: LatexCursor, name: string): void {
  if (name === 'mintinline') cursor.argument();
  const at = cursor.offset;
  const sign = cursor.text.charAt(at);
  if (sign === '' || sign === '{' || /[\s[]/.test(sign)) return;
  const line = cursor.text.slice(at, at + longestVerbatim).split('\n', 1)[0] ?? '';
  const end = line.indexOf(sign, 1);
  if (end > 0) cursor.skipTo(at + end + 1);
}
