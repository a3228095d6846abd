import { longestPassage } from '../passage/splitText.ts';
import type { PlainText } from '../passage/plainText.ts';

/** Parts that belong together, such as the cells of a row, as one text, or as several where one would be longer than a passage may be. */
export function joinedProse(parts: readonly PlainText[]): readonly PlainText[] {
  const texts: PlainText[][] = [];
  let length = 0;
  for (const part of parts) {
    length += part.text.length + 2;
    const text = texts.at(-1);
    if (text === undefined || length > longestPassage) {
      texts.push([part]);
      length = part.text.length;
    } else text.push(part);
  }
  return texts.map(joined);
}

/** A full stop stands between two parts where the first has none. */
function joined(all: readonly PlainText[]): PlainText {
  const parts: string[] = [];
  const pieces: PlainText['pieces'][number][] = [];
  let length = 0;
  for (const [index, part] of all.entries()) {
    for (const piece of part.pieces) pieces.push({ ...piece, at: piece.at + length });
    const end = index === all.length - 1 ? '' : /[\p{L}\p{N}]$/u.test(part.text.slice(-2)) ? '. ' : ' ';
    parts.push(part.text, end);
    length += part.text.length + end.length;
  }
  return { text: parts.join(''), pieces };
}
