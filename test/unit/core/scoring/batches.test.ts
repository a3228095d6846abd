import assert from 'node:assert/strict';

import fc from 'fast-check';

import { batches } from '../../../../src/core/scoring/batches.ts';

suite('Batches', () => {
  test('no texts make no batch', () => assert.deepEqual(batches([], { tokens: 10, texts: 10 }), []));

  test('texts of similar length stand together, short ones first', () => {
    assert.deepEqual(batches([9, 2, 3, 8, 2], { tokens: 18, texts: 10 }), [
      [1, 4, 2],
      [3, 0],
    ]);
  });

  test('a text longer than the budget is a batch of its own', () => {
    assert.deepEqual(batches([1, 99], { tokens: 10, texts: 10 }), [[0], [1]]);
  });

  test('a limit of one text gives one batch each', () => {
    assert.deepEqual(batches([3, 1, 2], { tokens: 100, texts: 1 }), [[1], [2], [0]]);
  });

  test('any lengths: every text once, no batch over its limits', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(600)), fc.integer({ min: 1, max: 600 }), (lengths, tokens) => {
        const found = batches(lengths, { tokens, texts: 7 });
        assert.deepEqual(
          found.flat().toSorted((a, b) => a - b),
          lengths.map((_, index) => index),
        );
        for (const batch of found) {
          const padded = Math.max(...batch.map((index) => lengths[index] ?? 0)) * batch.length;
          assert.ok(batch.length === 1 || (padded <= tokens && batch.length <= 7));
        }
      }),
    );
  });
});
