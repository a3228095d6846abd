import assert from 'node:assert/strict';

import { probabilitiesOf } from '../../../../src/core/scoring/activation.ts';

const rounded = (values: readonly number[]): readonly number[] =>
  values.map((value) => Math.round(value * 1000) / 1000);

suite('Probabilities of logits', () => {
  test('softmax sums to one and stands very large logits', () => {
    assert.deepEqual(rounded(probabilitiesOf([0, Math.log(3)], 'softmax', 1)), [0.25, 0.75]);
    assert.deepEqual(probabilitiesOf([1e9, 0], 'softmax', 1), [1, 0]);
  });

  test('a temperature above one makes them less sure', () => {
    assert.deepEqual(rounded(probabilitiesOf([0, 2 * Math.log(3)], 'softmax', 2)), [0.25, 0.75]);
  });

  test('sigmoid takes each label for itself', () => {
    assert.deepEqual(rounded(probabilitiesOf([0, Math.log(3)], 'sigmoid', 1)), [0.5, 0.75]);
  });
});
