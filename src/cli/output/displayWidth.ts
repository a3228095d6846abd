const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** The segmenter, quadratic in a text's length, gets no more than this many UTF-16 units at a time. */
const longestSegmented = 1_000;

/** What a terminal draws two columns wide: what UAX 11 calls wide or full-width, and pictures. */
const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}\p{Emoji_Presentation}\ufe0f]/u;
/** Kana, Hangul and signs of one column each, the voicing mark too that belongs to the letter before. */
const halfWidth = /[\uff61-\uffdc\uffe8-\uffee]/gu;
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
  for (const grapheme of graphemesOf(text)) columns += widthOf(grapheme);
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
  for (const grapheme of graphemesOf(start)) {
    used += widthOf(grapheme);
    if (used <= columns - 1) room += grapheme;
    if (used > columns) return `${room.trimEnd()}…`;
    kept += grapheme;
  }
  return start.length < text.length ? `${room.trimEnd()}…` : kept;
}

/** What a reader takes for one character each; of one that is longer than the segmenter gets, its parts. */
function* graphemesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length;) {
    const part = text.slice(at, at + longestSegmented);
    const isLast = at + part.length === text.length;
    for (const { segment, index } of segmenter.segment(part)) {
      // The last one may go on behind the part.
      if (!isLast && index > 0 && index + segment.length === part.length) break;
      yield segment;
      at += segment.length;
    }
  }
}

function widthOf(grapheme: string): number {
  if (invisible.test(grapheme)) return 0;
  const halves = grapheme.match(halfWidth);
  if (halves !== null) return halves.length;
  return wide.test(grapheme) ? 2 : 1;
}
