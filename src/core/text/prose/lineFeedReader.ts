import { lastAtOrBefore } from '../passage/lastAtOrBefore.ts';
import type { Passage, Prose, ProseReader, Range, ReadingOptions } from '../passage/passage.ts';

/**
 * Reads a text as if every line ended with a line feed, so that one saved on Windows has the same passages as any other.
 * A line ends as the editor ends it: with a line feed, a carriage return or both. Ranges are those of the text as it is.
 */
export class LineFeedReader implements ProseReader {
  readonly #reader: ProseReader;

  /** `reader` never sees a carriage return. */
  constructor(reader: ProseReader) {
    this.#reader = reader;
  }

  read(text: string, options?: ReadingOptions): Prose {
    if (!text.includes('\r')) return this.#reader.read(text, options);
    const fed = text.replace(/\r\n?/g, '\n');
    const prose = this.#reader.read(fed, options);
    return fed.length === text.length ? prose : placed(prose, placeIn(text));
  }
}

/** From an offset in the text with line feeds to the one in `text`. */
function placeIn(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) pairs.push(at - pairs.length);
  // Behind the line feed that stands for the pair, and not at it, there is one unit more.
  return (offset) => offset + lastAtOrBefore(pairs, offset - 1, (pair) => pair) + 1;
}

function placed({ passages, ignored, intents, sections, ...others }: Prose, place: (offset: number) => number): Prose {
  const move = <T extends Range>(range: T): T => ({ ...range, start: place(range.start), end: place(range.end) });
  // A piece holds no line break: it is as long as it was.
  const passage = (found: Passage): Passage => ({
    ...found,
    range: move(found.range),
    pieces: found.pieces.map(({ at, start, end }) => ({ at, start: place(start), end: place(start) + end - start })),
  });
  return {
    ...others,
    passages: passages.map(passage),
    ignored: ignored.map(passage),
    intents: intents.map(({ lost, ...intent }) => ({
      ...intent,
      range: move(intent.range),
      covers: move(intent.covers),
      ...(lost !== undefined && { lost: { ...lost, named: move(lost.named) } }),
    })),
    sections: sections.map((section) => ({ ...section, range: move(section.range) })),
  };
}
