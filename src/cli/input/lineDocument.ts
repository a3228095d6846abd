import type { Passage } from '../../core/text/passage/passage.ts';
import { countWords } from '../../core/text/passage/words.ts';
import { textKindOf, textSigns } from '../../core/text/language/textKind.ts';
import { detectLanguage, type Language } from '../../core/text/language/textLanguage.ts';
import type { InputDocument, InputPassage } from './inputDocument.ts';
import { LineSplitter, type TextLine } from './lineSplitter.ts';
import { Unreadable } from './unreadable.ts';

/** Lines that tell the file's language and kind of text; what comes behind them is not waited for. */
export const headLines = 2_048;

/**
 * Each line as it stands, the white space around it left out; an empty one is a text too. Rejects as `parts` does while the
 * head is read, as does `more` behind it.
 */
export async function documentOfLines(file: string, parts: AsyncIterable<string>): Promise<InputDocument> {
  return await streamedDocument(file, passagesOf(parts));
}

/** Of texts that come one by one and are of one kind. Rejects as `batches` does before there is any; `more` does behind the head. */
export async function streamedDocument(
  file: string,
  batches: AsyncGenerator<readonly InputPassage[]>,
): Promise<InputDocument> {
  const passages: InputPassage[] = [];
  let more: AsyncIterable<readonly InputPassage[]> | undefined = batches;
  while (more !== undefined && passages.length < headLines) {
    try {
      const next = await batches.next();
      if (next.done === true) more = undefined;
      else for (const passage of next.value) passages.push(passage);
    } catch (error) {
      if (passages.length === 0 || !(error instanceof Unreadable)) throw error;
      more = failing(error);
      break;
    }
  }
  const head = passages.slice(0, headLines).map(({ passage }) => passage);
  const texts = head.map(({ text }) => text);
  const language = detectLanguage(texts);
  return {
    file,
    language,
    kind: textKindOf(textSigns(texts.join('\n'), head)),
    passages,
    ...(more !== undefined && { more }),
    sections: [],
    ignored: 0,
    intents: [],
    languageOf: (passage) => lineLanguage(passage, language),
  };
}

async function* passagesOf(parts: AsyncIterable<string>): AsyncGenerator<readonly InputPassage[]> {
  const splitter = new LineSplitter();
  let line = 0;
  const numbered = (lines: readonly TextLine[]): readonly InputPassage[] =>
    lines.map((each) => {
      const passage = linePassage(each);
      const column = passage.range.start - each.start + 1;
      line += 1;
      return { passage, place: { line, column, endLine: line, endColumn: column + passage.text.length } };
    });
  for await (const part of parts) yield numbered(splitter.take(part));
  yield numbered(splitter.end());
}

// oxlint-disable-next-line require-yield -- it only fails.
async function* failing(error: Unreadable): AsyncGenerator<never> {
  throw error;
}

/** The text without the white space around it. */
export function linePassage({ text: line, start: lineStart }: TextLine): Passage {
  const text = line.trim();
  const start = text === '' ? lineStart : lineStart + line.length - line.trimStart().length;
  const end = start + text.length;
  return {
    kind: 'paragraph',
    range: { start, end },
    text,
    pieces: text === '' ? [] : [{ at: 0, start, end }],
    words: countWords(text),
    section: 0,
  };
}

/** Lines may come from many people: one says its own language when it is long enough, else it is taken for the file's. */
function lineLanguage({ text, words }: Passage, ofFile: Language): Language {
  if (words === 0) return 'unknown';
  const own = detectLanguage([text]);
  return own === 'unknown' ? ofFile : own;
}
