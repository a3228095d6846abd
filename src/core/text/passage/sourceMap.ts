import { lastAtOrBefore } from './lastAtOrBefore.ts';
import type { Passage, Piece, Range } from './passage.ts';

/**
 * Where `textRange`, offsets into the passage's text, stands in the document. What was put into the text (the space for
 * a line break, the character for an entity) maps to what it stands for. Offsets outside the text are clamped.
 */
export function originalRange(passage: Pick<Passage, 'pieces' | 'range'>, textRange: Range): Range {
  const { pieces, range } = passage;
  const first = lastAtOrBefore(pieces, textRange.start, placeOf);
  const last = lastAtOrBefore(pieces, Math.max(textRange.start, textRange.end - 1), placeOf);
  return { start: startOf(pieces, first, textRange.start, range), end: endOf(pieces, last, textRange.end, range) };
}

function startOf(pieces: readonly Piece[], index: number, offset: number, range: Range): number {
  const piece = pieces[index];
  if (piece === undefined) return range.start;
  return Math.min(piece.start + offset - piece.at, piece.end);
}

function endOf(pieces: readonly Piece[], index: number, offset: number, range: Range): number {
  const piece = pieces[index];
  if (piece === undefined) return range.start;
  const end = piece.start + offset - piece.at;
  return end <= piece.end ? end : (pieces[index + 1]?.start ?? range.end);
}

function placeOf(piece: Piece): number {
  return piece.at;
}
