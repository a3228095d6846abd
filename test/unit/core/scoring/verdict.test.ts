import assert from 'node:assert/strict';
import type { Thresholds } from '../../../../src/core/scoring/modelInfo.ts';
import { judge, type Verdict } from '../../../../src/core/scoring/verdict.ts';
import { reading } from '../../../support/judgedPassages.ts';

const thresholds = { probability: 0.5, margin: 0.25, minimumWords: 3 };

function verdict(scores: Readonly<Record<string, number>>, words = 9, inModelLanguage = true): Verdict {
  return judge(reading(scores).scores, thresholds, { words, inModelLanguage });
}

function withLimits(scores: Readonly<Record<string, number>>, rest: Partial<Thresholds>): Verdict {
  return judge(reading(scores).scores, { ...thresholds, margin: 0, ...rest }, { words: 9, inModelLanguage: true });
}

suite('A verdict', () => {
  test('is the best label with its probability', () =>
    assert.deepEqual(verdict({ fear: 0.1, joy: 0.8, anger: 0.1 }), {
      kind: 'emotion',
      label: 'joy',
      probability: 0.8,
    }));

  test('is none below the threshold', () =>
    assert.deepEqual(verdict({ joy: 0.49, fear: 0.1 }), { kind: 'none', reason: 'belowThreshold' }));

  test('is none when the two best labels are too close', () =>
    assert.deepEqual(verdict({ joy: 0.55, fear: 0.45 }), { kind: 'none', reason: 'tooClose' }));

  test('is none for a text too short', () =>
    assert.deepEqual(verdict({ joy: 1 }, 2), { kind: 'none', reason: 'tooShort' }));

  test('is none in another language, whatever else speaks against it', () =>
    assert.deepEqual(verdict({ joy: 0.1 }, 1, false), { kind: 'none', reason: 'notEnglish' }));

  test('is an emotion when everything is exactly at its limit', () =>
    assert.equal(verdict({ joy: 0.5, fear: 0.25 }, 3).kind, 'emotion'));

  test('goes by a label’s own limit where it has one, and by the common one elsewhere', () => {
    const limits = { labels: { grief: 0.1, joy: 0.8 } };
    assert.equal(withLimits({ joy: 0.7, grief: 0.05 }, limits).kind, 'none');
    assert.deepEqual(withLimits({ joy: 0.7, grief: 0.2 }, limits), {
      kind: 'emotion',
      label: 'grief',
      probability: 0.2,
    });
    assert.deepEqual(withLimits({ joy: 0.85, fear: 0.84, grief: 0.2 }, limits), {
      kind: 'emotion',
      label: 'joy',
      probability: 0.85,
    });
    assert.equal(withLimits({ fear: 0.49 }, limits).kind, 'none');
    assert.equal(withLimits({ constructor: 0.51 }, limits).kind, 'emotion');
  });

  test('compares the label that reached its limit with the next below it', () =>
    assert.deepEqual(
      withLimits({ joy: 0.7, grief: 0.2, fear: 0.15 }, { margin: 0.1, labels: { grief: 0.1, joy: 0.8 } }),
      {
        kind: 'none',
        reason: 'tooClose',
      },
    ));

  test('is none where the best label is the model’s own for none, however sure it is', () => {
    for (const scores of [
      { neutral: 0.9, joy: 0.1 },
      { neutral: 0.4, joy: 0.3 },
    ])
      assert.deepEqual(withLimits(scores, { neutral: 'neutral' }), { kind: 'none', reason: 'neutral' });
    assert.equal(withLimits({ neutral: 0.4, joy: 0.6 }, { neutral: 'neutral' }).kind, 'emotion');
  });

  test('needs no second label', () => assert.equal(verdict({ joy: 0.6 }).kind, 'emotion'));

  test('is none without any label', () => assert.deepEqual(verdict({}), { kind: 'none', reason: 'belowThreshold' }));
});
