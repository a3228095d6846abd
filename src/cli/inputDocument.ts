import type { Language } from '../core/text/textLanguage.ts';
import { languageOfFile, readerFor } from '../core/text/languages.ts';
import type { Passage, Section, StatedIntent } from '../core/text/passage.ts';
import { speechIn, type Voice, voiceOf } from '../core/text/speech.ts';
import { detectLanguage } from '../core/text/textLanguage.ts';
import { countWords } from '../core/text/words.ts';
import { lineNumbers, linesOf } from './lineNumbers.ts';

/** One text to classify, and where it stands. */
export interface InputPassage {
  readonly passage: Passage;
  /** Of its first character, 1-based. */
  readonly line: number;
}

/** What the writer says should be felt, and where. */
export interface InputIntent {
  readonly stated: StatedIntent;
  /** 1-based. */
  readonly line: number;
}

/** One input with all its texts, in order. */
export interface InputDocument {
  readonly file: string;
  readonly language: Language;
  readonly passages: readonly InputPassage[];
  readonly sections: readonly Section[];
  /** Passages the writer has ignored; they are not among the texts. */
  readonly ignored: number;
  readonly intents: readonly InputIntent[];
  /** The language of one passage. Costs about a tenth of what the model does: asked when its turn comes. */
  readonly languageOf: (passage: Passage) => Language;
}

export interface DocumentOptions {
  /** Undefined for everybody's passages. */
  readonly voice: Voice | undefined;
  /** Whether block quotes are left out. */
  readonly ignoreQuotes: boolean;
}

/** The passages the editor would show, or those of one voice, in the language the editor would find. */
export function documentOf(file: string, text: string, options?: DocumentOptions): InputDocument {
  const { passages: all, sections, ignored, intents } = readerFor(languageOfFile(file)).read(text, options);
  const voice = options?.voice;
  const language = detectLanguage(all.map((passage) => passage.text));
  const passages = voice === undefined ? all : ofVoice(all, voice);
  const lines = lineNumbers(
    text,
    passages.map(({ range }) => range.start),
  );
  const intentLines = lineNumbers(
    text,
    intents.map(({ range }) => range.start),
  );
  return {
    file,
    language,
    passages: passages.map((passage, index) => ({ passage, line: lines[index] ?? 1 })),
    sections,
    ignored: ignored.length,
    intents: intents.map((stated, index) => ({ stated, line: intentLines[index] ?? 1 })),
    languageOf: () => language,
  };
}

/** Each line as it stands, the white space around it left out; an empty one is a text too. */
export function documentOfLines(file: string, text: string): InputDocument {
  const passages = linesOf(text).map(({ start, end }) => linePassage(text, start, end));
  const language = detectLanguage(passages.map((passage) => passage.text));
  return {
    file,
    language,
    passages: passages.map((passage, index) => ({ passage, line: index + 1 })),
    sections: [],
    ignored: 0,
    intents: [],
    languageOf: (passage) => lineLanguage(passage, language),
  };
}

function ofVoice(passages: readonly Passage[], voice: Voice): readonly Passage[] {
  const speech = speechIn(passages.map(({ text }) => text));
  return passages.filter(({ text }, index) => voiceOf(text, speech[index] ?? []) === voice);
}

function linePassage(text: string, lineStart: number, lineEnd: number): Passage {
  const line = text.slice(lineStart, lineEnd);
  const trimmed = line.trim();
  const start = trimmed === '' ? lineStart : lineStart + line.length - line.trimStart().length;
  const end = start + trimmed.length;
  return {
    kind: 'paragraph',
    range: { start, end },
    text: trimmed,
    pieces: trimmed === '' ? [] : [{ at: 0, start, end }],
    words: countWords(trimmed),
    section: 0,
  };
}

/** Lines may come from many people: one says its own language when it is long enough, else it is taken for the file's. */
function lineLanguage({ text, words }: Passage, ofFile: Language): Language {
  if (words === 0) return 'unknown';
  const own = detectLanguage([text]);
  return own === 'unknown' ? ofFile : own;
}
