import { readerFor } from '../../src/core/text/prose/proseOf.ts';

export function lines(...all: readonly string[]): string {
  return all.join('\n');
}

/** Of each passage of a document what it is, what is read, and where it stands: the source from its first to its last character. */
export function passagesIn(language: string, text: string): readonly (readonly [string, string, string])[] {
  return readerFor(language)
    .read(text)
    .passages.map(({ kind, text: prose, range }) => [kind, prose, text.slice(range.start, range.end)]);
}

/** What is read of each passage. */
export function textsIn(language: string, text: string): readonly string[] {
  return passagesIn(language, text).map(([, prose]) => prose);
}

/** Each section but the first, by its level and title. */
export function headingsIn(language: string, text: string): readonly (readonly [number, string])[] {
  return readerFor(language)
    .read(text)
    .sections.slice(1)
    .map(({ level, title }) => [level, title]);
}
