import { codeReader } from '../code/codeReader.ts';
import { markdownReader } from '../markdown/markdown.ts';
import { isMarkdown } from '../markdown/markdownLanguages.ts';
import { markupReader } from '../markup/markupReader.ts';
import type { Prose, ProseReader } from '../passage/passage.ts';
import { stringsReader } from '../strings/stringsReader.ts';
import type { StringsFormat } from './prosePlaces.ts';
import { LineFeedReader } from './lineFeedReader.ts';
import { placeOfProse } from './placeOfProse.ts';
import { PlainReader } from './plain.ts';

/** A new reader for one document, by where its language has prose; it finds none where nobody knows (`unknownProse` says so). */
export function readerFor(languageId: string): ProseReader {
  return new LineFeedReader(lineFeedReaderFor(languageId));
}

function lineFeedReaderFor(languageId: string): ProseReader {
  const place = placeOfProse(languageId);
  switch (place.prose) {
    case 'markdown':
      return markdownReader(languageId);
    case 'text':
      return new PlainReader();
    case 'comments':
      return besideStrings(
        codeReader(place.grammar, () => markdownReader()),
        place.strings,
      );
    case 'strings':
      return stringsReader(place.format);
    case 'markup':
      return markupReader(place.markup, () => markdownReader());
    case 'unknown':
      return { read: withoutProse };
    default:
      return place satisfies never;
  }
}

function besideStrings(reader: ProseReader, format: StringsFormat | undefined): ProseReader {
  return format === undefined ? reader : stringsReader(format, reader);
}

/** A new reader for a stretch somebody chose, all of which they mean: marks of Markdown are read as such, code as a text. */
export function readerForChosen(languageId: string): ProseReader {
  return new LineFeedReader(isMarkdown(languageId) ? markdownReader(languageId) : new PlainReader());
}

function withoutProse(text: string): Prose {
  return {
    passages: [],
    ignored: [],
    intents: [],
    sections: [{ title: '', level: 0, range: { start: 0, end: text.length } }],
  };
}
