import assert from 'node:assert/strict';
import fc from 'fast-check';

import { readerFor } from '../../../../../src/core/text/prose/proseOf.ts';
import { markdownDocument } from '../../../../support/markdownDocuments.ts';

const fed = (text: string): string => text.replace(/\r\n?/g, '\n');

/** What is read of a text, with every stretch of it that a range names, its lines ended by line feeds. */
function read(text: string, language: string): unknown {
  const { passages, ignored, intents, sections } = readerFor(language).read(text);
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

suite('A line may end with a line feed, a carriage return or both', () => {
  for (const language of ['markdown', 'plaintext'])
    test(`and any document in ${language} has the same passages`, () => {
      fc.assert(
        fc.property(markdownDocument, (text) => {
          const expected = read(fed(text), language);
          for (const end of ['\r\n', '\r']) assert.deepEqual(read(fed(text).replaceAll('\n', end), language), expected);
          assert.deepEqual(read(text, language), expected);
        }),
        { numRuns: 300 },
      );
    });

  test('and front matter saved on Windows is left out, what follows stands where it stood', () => {
    const text = '---\r\ntitle: no\r\n---\r\n\r\n# No\r\n\r\nSo **glad**.\r\n\r\nSo\r\nsad.\r\n';
    const { passages } = readerFor('markdown').read(text);
    assert.deepEqual(
      passages.map(({ range, text: prose }) => [prose, text.slice(range.start, range.end)]),
      [
        ['So glad.', 'So **glad**.'],
        ['So sad.', 'So\r\nsad.'],
      ],
    );
  });

  test('and each ends a paragraph where the editor sees an empty line', () => {
    const passages = readerFor('plaintext').read('So glad.\r\rHe wept.\r\n\r\nIt opens.\n\nOne\r\ntwo').passages;
    assert.deepEqual(
      passages.map(({ text, range }) => [text, range.start, range.end]),
      [
        ['So glad.', 0, 8],
        ['He wept.', 10, 18],
        ['It opens.', 22, 31],
        ['One two', 33, 41],
      ],
    );
  });
});
