const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a terminal draws two columns wide: East Asian letters and signs, and pictures. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}\ufe0f]/u;
const invisible = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
/** Escape sequences could move the caret or recolour the terminal, marks of direction could reorder the line. */
const unsafe = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** The text on one line, with nothing in it that a terminal would act upon. */
export function harmless(text: string): string {
  return text.replace(unsafe, ' ');
}

/** Columns of a terminal that `text` takes. */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += widthOf(segment);
  return columns;
}

/** `text` filled up with spaces to `columns`. */
export function padded(text: string, columns: number, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, columns - displayWidth(text)));
  return side === 'left' ? text + space : space + text;
}

/** The beginning of `text` that fits into `columns`, with an ellipsis where it goes on. */
export function fitted(text: string, columns: number): string {
  const start = text.slice(0, Math.max(0, columns) * 8);
  let kept = '';
  let used = 0;
  let room = '';
  for (const { segment } of graphemes.segment(start)) {
    used += widthOf(segment);
    if (used <= columns - 1) room += segment;
    if (used > columns) return `${room.trimEnd()}…`;
    kept += segment;
  }
  return start.length < text.length ? `${room.trimEnd()}…` : kept;
}

function widthOf(grapheme: string): number {
  if (invisible.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}
