import assert from 'node:assert/strict';

import fc from 'fast-check';

import { textSimilarity, sameAgain, WordBags } from '../../../../../src/core/document/comparison/textSimilarity.ts';

/** Few different words, so that texts share some. */
const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 12 });

/** Dice's coefficient as it is defined. */
function dice(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  const shared = one.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return one.length + other.length === 0 ? 0 : (2 * shared) / (one.length + other.length);
}

suite('The likeness of two texts', () => {
  test('is Dice’s coefficient over their words, and none below the half', () =>
    fc.assert(
      fc.property(texts, texts, texts, (met, one, other) => {
        const bags = new WordBags();
        bags.of(met.join(' '));
        const alike = dice(one, other);
        const expected = alike >= sameAgain ? alike : 0;
        assert.equal(textSimilarity(bags.of(one.join(' ')), bags.of(other.join(' '))), expected);
      }),
    ));

  test('knows a word in capitals, and not what stands around it', () => {
    const bags = new WordBags();
    assert.equal(textSimilarity(bags.of('“It RAINED,” he said.'), bags.of('it rained he said')), 1);
  });
});
