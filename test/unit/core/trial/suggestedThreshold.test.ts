import assert from 'node:assert/strict';

import { saidAt, signTest, suggestedThreshold } from '../../../../src/core/trial/suggestedThreshold.ts';
import type { Labelled } from '../../../../src/core/trial/labelled.ts';
import { tried, undecided } from '../../../support/trials.ts';

type Compared = Pick<Labelled, 'passage' | 'label'>;

/** A person says joy where the model says none but would say joy below 60. */
const wouldGain = (count: number): readonly Compared[] =>
  Array.from({ length: count }, (_, index) => ({ passage: undecided(`gain ${index}`, 'joy'), label: 'joy' }));
/** Both say none, and the model would not below 60. */
const wouldLose = (count: number): readonly Compared[] =>
  Array.from({ length: count }, (_, index) => ({ passage: undecided(`lose ${index}`, 'joy'), label: null }));
const now = { threshold: 70 };

suite('The suggested threshold', () => {
  test('is the one nearest to that there is with which the most answers agree', () => {
    assert.deepEqual(suggestedThreshold(wouldGain(10), now), { kind: 'threshold', threshold: 59, gained: 10, lost: 0 });
  });

  test('goes up where the model names too much', () => {
    const said = [
      { from: 51, label: 'fear' },
      { from: 82, label: null },
    ];
    const all = Array.from({ length: 8 }, (_, index) => ({
      passage: tried(`${index}`, 'fear', { said }),
      label: null,
    }));
    assert.deepEqual(suggestedThreshold(all, now), { kind: 'threshold', threshold: 82, gained: 8, lost: 0 });
  });

  test('is none where the answers that change could be chance', () => {
    assert.equal(suggestedThreshold(wouldGain(6), now).kind, 'none');
    assert.equal(suggestedThreshold(wouldGain(7), now).kind, 'threshold');
    assert.equal(suggestedThreshold([...wouldGain(8), ...wouldLose(1)], now).kind, 'none');
    assert.equal(suggestedThreshold([...wouldGain(9), ...wouldLose(1)], now).kind, 'threshold');
  });

  test('is none where all agree, and of no answers', () => {
    assert.deepEqual(suggestedThreshold([{ passage: tried('a', 'joy'), label: 'joy' }], now), { kind: 'none' });
    assert.deepEqual(suggestedThreshold([], now), { kind: 'none' });
  });

  test('rests on the exact sign test', () => {
    assert.equal(signTest(7, 0), 2 / 128);
    assert.equal(signTest(9, 1), 22 / 1024);
    assert.equal(signTest(3, 3), 1);
    assert.equal(signTest(0, 0), 1);
  });

  test('what is said at a threshold is the last row’s that is not above it', () => {
    const { said } = undecided('a', 'joy');
    assert.deepEqual(
      [51, 59, 60, 99].map((threshold) => saidAt(said, threshold)),
      ['joy', 'joy', null, null],
    );
  });
});
