import assert from 'node:assert/strict';
import { judge, type Verdict } from '../../../../src/core/scoring/verdict.ts';
import { reading } from '../../../support/judgedPassages.ts';

const thresholds = { probability: 0.5, margin: 0.25, minimumWords: 3 };

function verdict(scores: Readonly<Record<string, number>>, words = 9, inModelLanguage = true): Verdict {
  return judge(reading(scores).scores, thresholds, { words, inModelLanguage });
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

  test('needs no second label', () => assert.equal(verdict({ joy: 0.6 }).kind, 'emotion'));

  test('is none without any label', () => assert.deepEqual(verdict({}), { kind: 'none', reason: 'belowThreshold' }));
});
