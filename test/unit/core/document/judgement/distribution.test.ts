import assert from 'node:assert/strict';
import type { JudgedPassage } from '../../../../../src/core/document/judgement/judgedPassage.ts';
import { distributionOf, emptyDistribution } from '../../../../../src/core/document/judgement/distribution.ts';
import { emotion, judged, none } from '../../../../support/judgedPassages.ts';

const labels = ['joy', 'fear'];

function of(words: number, verdict = none): JudgedPassage {
  const { passage, ...rest } = judged(0, 9, verdict);
  return { ...rest, passage: { ...passage, words } };
}

suite('The distribution of a document', () => {
  test('weighs passages by their words, with a row for no clear emotion at the end', () => {
    assert.deepEqual(
      distributionOf([of(60, emotion('fear')), of(10, emotion('joy')), of(30), of(20, emotion('fear'))], labels),
      {
        words: 120,
        shares: [
          { label: 'joy', words: 10, passages: 1, share: 10 / 120 },
          { label: 'fear', words: 80, passages: 2, share: 80 / 120 },
          { label: undefined, words: 30, passages: 1, share: 30 / 120 },
        ],
      },
    );
  });

  test('leaves out what has no verdict yet', () => {
    const { passage } = judged(0, 9);
    assert.equal(distributionOf([of(7, emotion('joy')), { passage, state: 'pending' }], labels).words, 7);
  });

  test('counts the old verdict of a pending passage', () =>
    assert.equal(distributionOf([{ ...of(7, emotion('joy')), state: 'pending' }], labels).shares[0]?.share, 1));

  test('of nothing is all zeros', () => {
    assert.deepEqual(
      distributionOf([], labels).shares.map(({ share }) => share),
      [0, 0, 0],
    );
    assert.deepEqual(emptyDistribution, { shares: [], words: 0 });
  });
});
