import assert from 'node:assert/strict';
import fc from 'fast-check';

import { placesOf } from '../../../src/cli/lineNumbers.ts';
import { linesOf } from '../../../src/core/text/passage/lineNumbers.ts';

const lines = (text: string): readonly string[] => linesOf(text).map(({ start, end }) => text.slice(start, end));

const lineNumbers = (text: string, offsets: readonly number[]): readonly number[] =>
  placesOf(
    text,
    offsets.map((start) => ({ start, end: start })),
  ).map(({ line }) => line);

suite('Lines', () => {
  test('end as in the editor: with LF, CRLF or CR', () => {
    assert.deepEqual(lines('a\nb\r\nc\rd'), ['a', 'b', 'c', 'd']);
  });

  test('may be empty, but none opens behind the last break', () => {
    assert.deepEqual(lines('\n\na\n'), ['', '', 'a']);
    assert.deepEqual(lines(''), []);
  });

  test('a line separator of Unicode ends no line', () => {
    assert.deepEqual(lines('a\u2028b'), ['a\u2028b']);
  });

  test('of offsets are counted from one', () => {
    assert.deepEqual(lineNumbers('a\nb\r\n\r\nc', [0, 2, 7]), [1, 2, 4]);
    assert.deepEqual(lineNumbers('', [0]), [1]);
  });

  test('of a range has columns in UTF-16 units, its end exclusive', () => {
    assert.deepEqual(
      placesOf('😀 a\r\nbc\nd', [
        { start: 3, end: 8 },
        { start: 9, end: 10 },
      ]),
      [
        { line: 1, column: 4, endLine: 2, endColumn: 3 },
        { line: 3, column: 1, endLine: 3, endColumn: 2 },
      ],
    );
  });

  test('of an offset is one more than the breaks before it', () => {
    const text = fc.array(fc.constantFrom('a', '\n', '\r\n', '😀 '), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (text) => {
        const offsets = [...text.matchAll(/a|😀/gu)].map(({ index }) => index);
        const expected = offsets.map((offset) => text.slice(0, offset).split('\n').length);
        assert.deepEqual(lineNumbers(text, offsets), expected);
      }),
    );
  });
});
