import assert from 'node:assert/strict';

import { withNeutralLabel } from '../../../../../src/core/scoring/model/neutralLabel.ts';
import type { ModelInfo } from '../../../../../src/core/scoring/modelInfo.ts';
import { fakeModel } from '../../../../support/fakeClassifier.ts';
import { goEmotions } from '../../../../support/goEmotions.ts';

const told = (labels: readonly string[], chosen?: string): readonly unknown[] => {
  const info: ModelInfo = withNeutralLabel({ ...fakeModel, labels }, chosen);
  return [info.labels, info.thresholds.neutral];
};

suite('The label that means no clear emotion', () => {
  test('is the one named so, in either case, and is no emotion any more', () => {
    assert.deepEqual(told(['joy', 'Neutral', 'other']), [['joy', 'other'], 'Neutral']);
    assert.deepEqual(told(['none', 'joy']), [['joy'], 'none']);
    assert.deepEqual(told(['joy', 'others']), [['joy'], 'others']);
    assert.deepEqual(told(goEmotions), [goEmotions.slice(0, 27), 'neutral']);
  });

  test('is the one a person chose', () => {
    assert.deepEqual(told(['joy', 'calm', 'neutral'], 'Calm'), [['joy', 'neutral'], 'calm']);
    assert.deepEqual(told(['joy', 'neutral'], ''), [['joy', 'neutral'], undefined]);
    assert.deepEqual(told(['joy', 'neutral'], 'nothing'), [['joy', 'neutral'], undefined]);
  });

  test('is none of a model that has no such label, or no other', () => {
    assert.deepEqual(told(['joy', 'fear']), [['joy', 'fear'], undefined]);
    assert.deepEqual(told(['neutral']), [['neutral'], undefined]);
  });
});
