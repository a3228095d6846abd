import assert from 'node:assert/strict';
import { fallbackThresholds, thresholdsFor } from '../../../../src/core/scoring/modelInfo.ts';
import { fakeModel } from '../../../support/fakeClassifier.ts';

const thresholds = { probability: 0.7, margin: 0.2, minimumWords: 4 };
const model = { ...fakeModel, thresholds };

suite('Thresholds', () => {
  test('are the model’s own', () => assert.deepEqual(thresholdsFor(model, {}), thresholds));

  test('are what the user set, one by one', () =>
    assert.deepEqual(thresholdsFor(model, { margin: 0 }), { ...thresholds, margin: 0 }));

  test('fall back before a model has loaded', () =>
    assert.deepEqual(thresholdsFor(undefined, { minimumWords: 1 }), { ...fallbackThresholds, minimumWords: 1 }));
});
