import assert from 'node:assert/strict';

import { clauses } from '../../../../../src/core/text/language/clauses.ts';

function texts(text: string): readonly string[] {
  return clauses(text).map(({ start, end }) => text.slice(start, end));
}

suite('Clauses', () => {
  const cuts: readonly (readonly [string, readonly string[]])[] = [
    ['', []],
    ['The dog slept on.', ['The dog slept on.']],
    ['When the dog died, she wept all night; nobody came.', ['When the dog died,', 'she wept all night; nobody came.']],
    ['He ran home. She stayed there, by the door.', ['He ran home.', 'She stayed there,', 'by the door.']],
    ['Well, he ran all the way.', ['Well, he ran all the way.']],
    ['He was so very tired—so very old.', ['He was so very tired—', 'so very old.']],
    ['It cost them 1,000 pounds at 10:30 today.', ['It cost them 1,000 pounds at 10:30 today.']],
    ['“Leave me alone,” she said to him.', ['“Leave me alone,”', 'she said to him.']],
  ];
  for (const [text, wanted] of cuts) {
    test(`of ${JSON.stringify(text)} are ${wanted.length}`, () => assert.deepEqual(texts(text), wanted));
  }

  test('take linear time', () => {
    assert.equal(clauses(', '.repeat(100_000)).length, 1);
    assert.equal(clauses(`a${' '.repeat(100_000)}b`).length, 1);
  });
});
