import type { LatexCursor } from './latexCursor.ts';

/** The combining mark of an accent: `\'e`, `\c{c}`. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  c: '\u0327',
  k: '\u0328',
};

/** The letter that an accent's command makes of the one that follows, which is skipped: `\'e`, `\c{c}`. Undefined where none does. */
export function accentedLetter(cursor: LatexCursor, name: string): string | undefined {
  const mark = Object.hasOwn(accents, name) ? accents[name] : undefined;
  if (mark === undefined) return undefined;
  const inBraces = cursor.closing() >= 0;
  const letter = inBraces ? cursor.inBraces() : cursor.text.slice(cursor.offset, cursor.offset + 1);
  if (!/^\\?\p{L}$/u.test(letter) || (!inBraces && /^[a-zA-Z]/.test(name))) return undefined;
  if (inBraces) cursor.argument();
  else cursor.skipTo(cursor.offset + 1);
  return `${letter.at(-1)}${mark}`.normalize('NFC');
}
