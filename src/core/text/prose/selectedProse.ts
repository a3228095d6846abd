import { readerForChosen } from './proseOf.ts';
import { passagesIn } from '../passage/passageLookup.ts';
import type { Passage, Piece, Range } from '../passage/passage.ts';
import { countWords } from '../passage/words.ts';

/**
 * What a person selected, as one passage: the prose of the document's `passages` inside `range`. A selection that
 * touches none of them (a heading, a string in a program) is read for itself. Undefined when it holds no prose. The
 * passage's range is `range` as it is, save for line breaks at its ends.
 */
export function selectedPassage(
  text: string,
  range: Range,
  passages: readonly Passage[],
  languageId: string,
): Passage | undefined {
  const words = trimmed(text, range);
  if (words === undefined) return undefined;
  const inside = passagesChosen(text, range, passages, languageId);
  const parts = inside.flatMap((passage) => clipped(passage, words) ?? []);
  const first = parts[0];
  return (
    first && {
      ...joined(parts),
      kind: 'selection',
      range: withoutBlankLines(text, range),
      section: inside[0]?.section ?? 0,
    }
  );
}

/** The document's passages that `range` touches; where it touches none, those it has for itself. */
export function passagesChosen(
  text: string,
  range: Range,
  passages: readonly Passage[],
  languageId: string,
): readonly Passage[] {
  const words = trimmed(text, range);
  if (words === undefined) return [];
  const touched = passagesIn(passages, words);
  return touched.length === 0 ? alone(text, words, languageId) : touched;
}

/** The passages that `range` touches, as far as it reaches into them, each a selection of its own; the selection whole where it touches no two. */
export function selectedPassages(
  text: string,
  range: Range,
  passages: readonly Passage[],
  languageId: string,
): readonly Passage[] {
  const touched = passagesChosen(text, range, passages, languageId);
  const ranges =
    touched.length < 2
      ? [range]
      : touched.map(({ range: own }) => ({
          start: Math.max(range.start, own.start),
          end: Math.min(range.end, own.end),
        }));
  return ranges.flatMap((each) => selectedPassage(text, each, passages, languageId) ?? []);
}

/** The prose of all of `text`, for a text that belongs to no document. */
export function proseOf(text: string, languageId: string): Passage | undefined {
  const { passages } = readerForChosen(languageId).read(text);
  return selectedPassage(text, { start: 0, end: text.length }, passages, languageId);
}

/** The range without white space at its ends; undefined when there is nothing else. */
function trimmed(text: string, { start, end }: Range): Range | undefined {
  const selected = text.slice(start, end);
  const from = start + selected.length - selected.trimStart().length;
  const to = start + selected.trimEnd().length;
  return from < to ? { start: from, end: to } : undefined;
}

/** The range without the line breaks at its ends and the white space beyond them: whole lines, not the line behind them too. */
function withoutBlankLines(text: string, { start, end }: Range): Range {
  const selected = text.slice(start, end);
  const before = /^\s*[\r\n]/.exec(selected)?.[0].length ?? 0;
  const words = selected.trimEnd().length;
  const after = /[\r\n]/.exec(selected.slice(words))?.index ?? selected.length - words;
  return { start: start + before, end: start + words + after };
}

/** The passages of a stretch without its surroundings. Marks that would hide a heading or indented words are no marks here. */
function alone(text: string, { start, end }: Range, languageId: string): readonly Passage[] {
  const selected = text.slice(start, end).replace(/^[ \t]*(?:#{1,6}[ \t])?/gm, (mark) => ' '.repeat(mark.length));
  const indent = selected.length - selected.trimStart().length;
  const { passages } = readerForChosen(languageId).read(selected.slice(indent));
  return passages.map((passage) => moved(passage, start + indent));
}

interface Part {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** The part of a passage inside `range`, which neither begins nor ends with white space. */
function clipped(passage: Passage, range: Range): Part | undefined {
  if (range.start <= passage.range.start && range.end >= passage.range.end) return passage;
  const pieces = passage.pieces.flatMap(({ at, start, end }) => {
    const from = Math.max(start, range.start);
    const to = Math.min(end, range.end);
    return from < to ? [{ at: at + from - start, start: from, end: to }] : [];
  });
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const text = passage.text.slice(first.at, last.at + last.end - last.start);
  if (!/\p{L}/u.test(text)) return undefined;
  return { text, pieces: pieces.map((piece) => ({ ...piece, at: piece.at - first.at })) };
}

function joined(parts: readonly Part[]): Pick<Passage, 'text' | 'pieces' | 'words'> {
  let text = '';
  const pieces: Piece[] = [];
  for (const part of parts) {
    if (text !== '') text += ' ';
    for (const piece of part.pieces) pieces.push({ ...piece, at: piece.at + text.length });
    text += part.text;
  }
  return { text, pieces, words: countWords(text) };
}

/** The passage, `by` UTF-16 units further on. */
export function moved(passage: Passage, by: number): Passage {
  return {
    ...passage,
    range: { start: passage.range.start + by, end: passage.range.end + by },
    pieces: passage.pieces.map(({ at, start, end }) => ({ at, start: start + by, end: end + by })),
  };
}
