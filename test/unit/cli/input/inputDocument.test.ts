import assert from 'node:assert/strict';

import { documentOf, type InputDocument } from '../../../../src/cli/input/inputDocument.ts';

const shape = ({ passages }: InputDocument): readonly (readonly [number, number, number, string])[] =>
  passages.map(({ place: { line }, passage: { range, text } }) => [line, range.start, range.end, text]);

const languages = ({ passages, languageOf }: InputDocument): readonly string[] =>
  passages.map(({ passage }) => languageOf(passage));

const french = 'Il était une fois une petite fille qui aimait beaucoup les fleurs, les oiseaux et la forêt.';

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
