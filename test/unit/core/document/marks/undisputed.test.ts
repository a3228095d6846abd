import assert from 'node:assert/strict';

import { undisputed } from '../../../../../src/core/document/marks/undisputed.ts';
import type { JudgedPassage } from '../../../../../src/core/document/judgement/judgedPassage.ts';
import { emotion, none } from '../../../../support/judgedPassages.ts';

function judged(start: number, end: number, verdict = emotion('joy')): JudgedPassage {
  const passage = { kind: 'paragraph', range: { start, end }, text: 'a', pieces: [], words: 1, section: 0 } as const;
  return { passage, state: 'done', verdict };
}

const passages = [judged(0, 10), judged(12, 20, emotion('fear')), judged(22, 30)];

/** Where the marks stand beside these selections. */
function marked(...selections: readonly JudgedPassage[]): readonly number[] {
  return undisputed(passages, selections).map(({ passage }) => passage.range.start);
}

suite('Marks beside classified selections', () => {
  test('stand where no selection is, and where one says the same', () => {
    assert.deepEqual(marked(), [0, 12, 22]);
    assert.deepEqual(marked(judged(0, 10)), [0, 12, 22]);
    assert.deepEqual(marked(judged(3, 6), judged(10, 12, emotion('anger'))), [0, 12, 22]);
  });

  test('are gone where a selection reaches into the passage and says something else', () => {
    assert.deepEqual(marked(judged(3, 6, emotion('anger'))), [12, 22]);
    assert.deepEqual(marked(judged(3, 6, none)), [12, 22]);
    assert.deepEqual(marked(judged(5, 25)), [0, 22]);
    assert.deepEqual(marked(judged(1, 2), judged(4, 5, none), judged(13, 14)), [22]);
  });

  test('stand while a selection is being read, or could not be', () => {
    const { passage } = judged(3, 6);
    assert.deepEqual(marked({ passage, state: 'pending' }), [0, 12, 22]);
    assert.deepEqual(marked({ passage, state: 'failed' }), [0, 12, 22]);
  });
});
