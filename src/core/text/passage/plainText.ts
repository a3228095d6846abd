import type { Piece, Range } from './passage.ts';

/** A stretch of the source that is left out. */
export interface Cut extends Range {
  /** What the text has in its place, often nothing. */
  readonly text: string;
}

/** Prose without its markup. Pieces point into the source it was taken from. */
export interface PlainText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Words with single spaces between them stand in the text as they stand in the source. */
const asWritten = /\S+(?: \S+)*/g;

/**
 * The prose of source[start..end] without `cuts`, which are ordered and may overlap. White space of any kind and length,
 * line breaks included, becomes one space; none stands at either end.
 */
export function plainText(source: string, start: number, end: number, cuts: readonly Cut[]): PlainText {
  const pieces: Piece[] = [];
  let text = '';
  let space = false;

  const put = (inserted: string): void => {
    if (space && text !== '') text += ' ';
    space = false;
    text += inserted;
  };
  const keep = (from: number, to: number): void => {
    const kept = source.slice(from, to);
    let done = 0;
    for (const match of kept.matchAll(asWritten)) {
      space ||= match.index > done;
      put('');
      pieces.push({ at: text.length, start: from + match.index, end: from + match.index + match[0].length });
      text += match[0];
      done = match.index + match[0].length;
    }
    space ||= done < kept.length;
  };

  let at = start;
  for (const cut of cuts) {
    if (cut.end <= at) continue;
    if (cut.start > at) keep(at, Math.min(cut.start, end));
    if (cut.start >= at) {
      if (cut.text === ' ') space = true;
      else if (cut.text !== '') put(cut.text);
    }
    at = Math.max(at, cut.end);
  }
  if (at < end) keep(at, end);
  return { text, pieces };
}
