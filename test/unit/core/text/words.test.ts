import assert from 'node:assert/strict';

import { countWords } from '../../../../src/core/text/words.ts';

suite('Words', () => {
  const counts: readonly (readonly [string, number])[] = [
    ['', 0],
    ["Don’t stop, it's 3.14 or 1,000.", 6],
    ['a well-known rabbit-hole', 3],
    ['😀 ❤️ — … !', 0],
    ['Привет, мир', 2],
    ['cafe\u0301 naïve', 2],
    ['漢字かな', 4],
    ['end.Next', 2],
  ];
  for (const [text, count] of counts) {
    test(`${JSON.stringify(text)} has ${count}`, () => assert.equal(countWords(text), count));
  }
});
