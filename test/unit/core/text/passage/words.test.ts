import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { countWords } from '../../../../../src/core/text/passage/words.ts';

/** `training/tests/test_words.py` holds the training's count to the same. */
const shared: unknown = JSON.parse(readFileSync('test/fixtures/words.json', 'utf8'));

suite('Words', () => {
  assert.ok(Array.isArray(shared) && shared.length > 10);
  for (const row of shared) {
    assert.ok(Array.isArray(row));
    const [text, count]: readonly unknown[] = row;
    test(`${JSON.stringify(text)} has ${String(count)}`, () => assert.equal(countWords(String(text)), count));
  }

  test('of a script without spaces are its characters', () => assert.equal(countWords('漢字かな a.漢'), 6));
});
