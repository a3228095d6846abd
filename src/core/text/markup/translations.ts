import type { Passage, Prose, ProseReader } from '../passage/passage.ts';
import { PlainReader } from '../prose/plain.ts';
import { type Line, linesOf } from './lines.ts';
import { keepWords } from './placeholders.ts';
import { Transcript } from './transcript.ts';

const keyword = /^\s*(msgctxt|msgid|msgid_plural|msgstr(?:\[\d{1,3}\])?)\s*(?=")/;
const string = /^\s*"(?:[^"\\]|\\[^])*"/;
const escape = /\\(?:([abfnrtv\\"'?])|x([\da-fA-F]{1,2})|([0-7]{1,3})|([^]))|[^\\]+/g;
const escaped: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\n',
  '\\': '\\',
  '"': '"',
  "'": "'",
  '?': '?',
};
/** A catalogue of gettext: of each message its translation, or where there is none yet the message itself. */
export class TranslationsReader implements ProseReader {
  readonly #plain = new PlainReader();

  read(text: string): Prose {
    const passages: Passage[] = [];
    for (const message of messagesOf(text, linesOf(text))) {
      if (message.source === '') continue;
      for (const transcript of message.texts) {
        const { passages: found } = this.#plain.read(transcript.text);
        for (const passage of found) {
          const placed = transcript.placed(passage, 0);
          if (placed !== undefined) passages.push(placed);
        }
      }
    }
    return {
      passages,
      ignored: [],
      intents: [],
      sections: [{ title: '', level: 0, range: { start: 0, end: text.length } }],
    };
  }
}

interface Message {
  /** The message itself; empty for the catalogue's own head. */
  readonly source: string;
  readonly texts: readonly Transcript[];
}

function messagesOf(text: string, lines: readonly Line[]): readonly Message[] {
  const messages: Message[] = [];
  let sources: Transcript[] = [];
  let translations: Transcript[] = [];
  let current: Transcript | undefined;
  const end = (): void => {
    const source = sources.map((each) => each.text).join('');
    const translated = translations.filter((each) => each.text.trim() !== '');
    if (sources.length > 0) messages.push({ source, texts: translated.length > 0 ? translated : sources });
    [sources, translations, current] = [[], [], undefined];
  };
  for (const line of lines) {
    const found = keyword.exec(line.text);
    const name = found?.[1] ?? '';
    if ((name === 'msgid' || name === 'msgctxt') && sources.length > 0) end();
    if (found !== null) {
      current = name === 'msgctxt' ? undefined : new Transcript();
      if (current !== undefined) (name.startsWith('msgstr') ? translations : sources).push(current);
    }
    const from = found?.[0].length ?? 0;
    const quoted = string.exec(line.text.slice(from))?.[0];
    if (quoted === undefined) {
      if (line.text.trim() !== '') current = undefined;
    } else if (current !== undefined)
      transcribe(text, line.start + from + quoted.indexOf('"') + 1, line.start + from + quoted.length - 1, current);
  }
  end();
  return messages;
}

/** The inside of a string, its escapes read. */
function transcribe(text: string, start: number, end: number, transcript: Transcript): void {
  for (const { 0: found, index, 1: simple, 2: hex, 3: octal, 4: other } of text.slice(start, end).matchAll(escape)) {
    if (simple !== undefined) transcript.put(escaped[simple] ?? ' ');
    else if (hex !== undefined || octal !== undefined)
      transcript.put(String.fromCharCode(Number.parseInt(hex ?? octal ?? '20', hex === undefined ? 8 : 16)));
    else if (other !== undefined) transcript.put(other);
    else keepWords(text, start + index, start + index + found.length, transcript);
  }
}
