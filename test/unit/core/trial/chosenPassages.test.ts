import assert from 'node:assert/strict';

import { chosenPassages, shuffled } from '../../../../src/core/trial/chosenPassages.ts';
import { randomFrom } from '../../../../src/core/trial/random.ts';
import { tried } from '../../../support/trials.ts';

const labels = ['joy', 'anger', null] as const;
/** Of each of ten files twelve passages, the most of them joy. */
const many = Array.from({ length: 120 }, (_, index) => {
  const address = `file:///${Math.floor(index / 12)}.md`;
  return tried(`Passage ${index}`, index % 4 === 0 ? (labels[(index / 4) % 3] ?? null) : 'joy', { address });
});

function texts(seed: number): readonly string[] {
  return chosenPassages(many, 20, randomFrom(seed)).map(({ text }) => text);
}

suite('The passages of a trial', () => {
  test('are half with and half without an emotion, of every file, and of rare labels too', () => {
    const chosen = chosenPassages(many, 20, randomFrom(1));
    assert.equal(chosen.length, 20);
    assert.equal(chosen.filter(({ label }) => label === null).length, 10);
    assert.equal(new Set(chosen.map(({ address }) => address)).size, 10);
    assert.ok(chosen.some(({ label }) => label === 'anger'));
  });

  test('are the same with the same seed, others with another', () => {
    assert.deepEqual(texts(7), texts(7));
    assert.notDeepEqual(texts(7), texts(8));
  });

  test('do not tell by their order what the model says', () => {
    const orders = [1, 2, 3, 4].map((seed) =>
      chosenPassages(many, 20, randomFrom(seed))
        .map(({ label }) => (label === null ? '-' : '+'))
        .join(''),
    );
    assert.ok(orders.every((order) => order !== '+-'.repeat(10)));
    assert.equal(new Set(orders).size, 4);
  });

  test('are of the other kind where one runs out, and fewer where there are fewer; no text comes twice', () => {
    const few = [tried('a', 'joy'), tried('a', 'joy'), tried('b', 'joy'), tried('c', null)];
    const chosen = chosenPassages(few, 20, randomFrom(1));
    assert.deepEqual(chosen.map(({ text }) => text).toSorted(), ['a', 'b', 'c']);
  });

  test('an order of chance loses nothing', () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const mixed = shuffled(items, randomFrom(3));
    assert.notDeepEqual(mixed, items);
    assert.deepEqual(
      mixed.toSorted((a, b) => a - b),
      items,
    );
  });
});
