import assert from 'node:assert/strict';

import { readingProgress } from '../../../../../src/core/document/analysis/readingProgress.ts';
import type { JudgedPassage } from '../../../../../src/core/document/judgement/judgedPassage.ts';
import { analysisOf, judged } from '../../../../support/judgedPassages.ts';

function pending(words: number): JudgedPassage {
  const { passage, ...rest } = judged(0, 9);
  return { ...rest, state: 'pending', passage: { ...passage, words } };
}

function progressOf(...passages: readonly JudgedPassage[]): ReturnType<typeof readingProgress> {
  const done = passages.filter(({ state }) => state === 'done').length;
  return readingProgress(analysisOf(passages, ['joy'], { progress: { done, total: passages.length } }));
}

suite('How far the reading is', () => {
  test('is told while many passages are left', () => {
    const left = Array.from({ length: 8 }, () => pending(5));
    assert.deepEqual(progressOf(judged(0, 9), ...left), { done: 1, total: 9 });
    assert.equal(progressOf(judged(0, 9), ...left.slice(1)), undefined);
  });

  test('is told while one long passage is left, of which something older is shown', () => {
    assert.deepEqual(progressOf(judged(0, 9), pending(1000)), { done: 1, total: 2 });
    assert.equal(progressOf(judged(0, 9), pending(999)), undefined);
  });

  test('is told until the first passage is read', () => {
    const { passage } = judged(0, 9);
    assert.deepEqual(progressOf({ passage, state: 'pending' }), { done: 0, total: 1 });
  });

  test('is told no more when all is read', () => assert.equal(progressOf(judged(0, 9)), undefined));
});
