import assert from 'node:assert/strict';

import type { ReadingOptions } from '../../src/core/text/passage/passage.ts';
import { readerFor } from '../../src/core/text/prose/proseOf.ts';

const fed = (text: string): string => text.replace(/\r\n?/g, '\n');

/** What is read of a text, with every stretch of it that a range names, its lines ended by line feeds. */
function read(text: string, language: string, options?: ReadingOptions): unknown {
  const { passages, ignored, intents, sections } = readerFor(language).read(text, options);
  const at = ({ start, end }: { readonly start: number; readonly end: number }): string => fed(text.slice(start, end));
  const passage = ({ kind, text: prose, words, section, range, pieces }: (typeof passages)[number]) => {
    return [kind, prose, words, section, at(range), pieces.map((piece) => [piece.at, at(piece)])];
  };
  return [
    passages.map(passage),
    ignored.map(passage),
    intents.map((intent) => [
      intent.emotion,
      intent.of,
      intent.section,
      intent.text,
      at(intent.range),
      at(intent.covers),
    ]),
    sections.map((section) => [section.title, section.level, at(section.range)]),
  ];
}

/** A text has the same passages however its lines end. */
export function assertEndsAlike(language: string, text: string, options?: ReadingOptions): void {
  const expected = read(fed(text), language, options);
  for (const end of ['\r\n', '\r'])
    assert.deepEqual(read(fed(text).replaceAll('\n', end), language, options), expected);
  assert.deepEqual(read(text, language, options), expected);
}
