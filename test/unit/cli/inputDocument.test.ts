import assert from 'node:assert/strict';

import { documentOf, documentOfLines, type InputDocument } from '../../../src/cli/inputDocument.ts';

const shape = ({ passages }: InputDocument): readonly (readonly [number, number, number, string])[] =>
  passages.map(({ line, passage: { range, text } }) => [line, range.start, range.end, text]);

const languages = ({ passages, languageOf }: InputDocument): readonly string[] =>
  passages.map(({ passage }) => languageOf(passage));

const ofLines = (...lines: readonly string[]): readonly string[] => languages(documentOfLines('-', lines.join('\n')));

const french = 'Il était une fois une petite fille qui aimait beaucoup les fleurs, les oiseaux et la forêt.';
const english = 'There was once a little girl who was very fond of the flowers and the birds that lived in the wood.';

suite('A document', () => {
  test('of Markdown has the passages of the editor', () => {
    const text = '# A *title*\r\n\r\nSome *prose*\r\nhere.\r\n\r\n- item\r\n';
    assert.deepEqual(shape(documentOf('a.md', text)), [
      [3, 15, 34, 'Some prose here.'],
      [6, 40, 44, 'item'],
    ]);
  });

  test('is plain text by its name', () => {
    assert.deepEqual(shape(documentOf('-', '# a\n\nb')), [
      [1, 0, 3, '# a'],
      [3, 5, 6, 'b'],
    ]);
  });

  test('is in one language', () => {
    const document = documentOf('a.txt', `${french}\n\nOui.`);
    assert.deepEqual([document.language, ...languages(document)], ['other', 'other', 'other']);
  });
});

suite('A document of lines', () => {
  test('has a text for each, the empty ones too', () => {
    assert.deepEqual(shape(documentOfLines('a.md', '  # one \r\n\r\n\ttwo\n')), [
      [1, 2, 7, '# one'],
      [2, 10, 10, ''],
      [3, 13, 16, 'two'],
    ]);
    assert.deepEqual(shape(documentOfLines('a.md', '')), []);
  });

  test('asks each line for its language, and takes the file’s where it is too short to tell', () => {
    assert.deepEqual(ofLines(english, french, '', 'a').slice(0, 3), ['english', 'other', 'unknown']);
    assert.deepEqual(ofLines(french, 'Oui, madame.', '', '...'), ['other', 'other', 'unknown', 'unknown']);
  });
});
