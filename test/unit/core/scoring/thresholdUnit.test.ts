import assert from 'node:assert/strict';

import { thresholdsFor } from '../../../../src/core/scoring/modelInfo.ts';
import { oldThresholdText, thresholdOf } from '../../../../src/core/scoring/thresholdUnit.ts';
import { measuredModel, table } from '../../../support/agreement.ts';
import { fakeModel } from '../../../support/fakeClassifier.ts';

suite('A threshold that a person sets', () => {
  test('is people of a hundred, or so many percent of a model that was not measured', () => {
    assert.equal(thresholdsFor(measuredModel, thresholdOf(70)).agreement, 0.7);
    assert.equal(thresholdsFor(fakeModel, thresholdOf(70)).probability, 0.7);
    assert.equal('agreement' in thresholdsFor(fakeModel, thresholdOf(70)), false);
  });

  test('is a majority at least', () => {
    assert.equal(thresholdsFor(measuredModel, thresholdOf(30)).agreement, 0.51);
    assert.equal(thresholdsFor(measuredModel, thresholdOf(0.01)).agreement, 0.51);
  });

  test('leaves the model’s own in force where none is set', () =>
    assert.equal(thresholdsFor(measuredModel, thresholdOf(undefined)).agreement, 0.55));

  test('of earlier versions is a probability, and asks for the people who agree with it', () => {
    assert.equal(thresholdsFor(measuredModel, thresholdOf(0.85)).agreement, 0.71);
    assert.equal(thresholdsFor(fakeModel, thresholdOf(0.85)).probability, 0.85);
  });

  test('of earlier versions is explained where people’s agreement takes its place', () => {
    assert.equal(
      oldThresholdText('emotionLens.threshold', thresholdOf(0.85), table),
      'emotionLens.threshold now says how many of 100 people would agree with an emotion: 0.85, a probability of the model, is read as 71 of 100. Write 71, or leave it out for the model’s own value.',
    );
    const [knot] = table.kinds.all;
    const sure = { kinds: { all: knot === undefined ? [] : [{ ...knot, share: 0.997, high: 0.999 }] } };
    const text = oldThresholdText('--threshold', thresholdOf(0.85), sure);
    assert.match(text ?? '', /is read as 99 of 100\. Write 99,/);
    assert.equal(oldThresholdText('--threshold', thresholdOf(0.85), undefined), undefined);
    assert.equal(oldThresholdText('--threshold', thresholdOf(70), table), undefined);
    assert.equal(oldThresholdText('--threshold', thresholdOf(undefined), table), undefined);
  });
});
