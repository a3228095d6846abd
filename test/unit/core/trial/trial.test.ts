import assert from 'node:assert/strict';

import { correctionLines } from '../../../../src/core/document/judgement/corrections.ts';
import { labelsByText } from '../../../../src/core/trial/labelled.ts';
import { outcomeOf } from '../../../../src/core/trial/trialOutcome.ts';
import { answered, isFinished, storedTrial, undone } from '../../../../src/core/trial/trial.ts';
import { tried, trialOf } from '../../../support/trials.ts';

const passages = [tried('a', 'joy'), tried('b', null), tried('c', 'fear')];
const all = [{ label: 'joy' }, { label: 'joy' }, { skipped: true }] as const;
const finished = trialOf(passages, all);

suite('A trial', () => {
  test('takes an answer a passage, and the last one back', () => {
    const begun = answered(trialOf(passages), { label: 'joy' });
    assert.equal(isFinished(begun), false);
    assert.deepEqual(undone(begun).answers, []);
    assert.deepEqual(undone(undone(begun)).answers, []);
    assert.equal(isFinished(finished), true);
    assert.equal(answered(finished, { label: null }), finished);
  });

  test('comes to the share on which both agree, and what they differ in; what was skipped counts nowhere', () => {
    const { agreement, named, unnamed, skipped, differences } = outcomeOf(finished);
    assert.deepEqual([agreement.right, agreement.of, skipped], [1, 2, 1]);
    assert.deepEqual([named.right, named.of, unnamed.right, unnamed.of], [1, 1, 0, 1]);
    assert.deepEqual(differences, [{ index: 1, passage: passages[1], label: 'joy' }]);
  });

  test('is written as lines of JSON, what is skipped left out, no clear emotion as training calls it', () => {
    const trial = trialOf(passages, [{ label: 'anger' }, { skipped: true }, { label: null }]);
    const lines = correctionLines(labelsByText(trial));
    assert.equal(lines, '{"text":"a","label":"anger"}\n{"text":"c","label":"neutral"}\n');
  });

  test('is the same after it was stored', () => {
    const value: unknown = JSON.parse(JSON.stringify(finished));
    assert.deepEqual(storedTrial(value), finished);
  });

  test('is none where what is stored does not fit together', () => {
    const broken: readonly unknown[] = [
      undefined,
      [],
      { ...finished, passages: [] },
      { ...finished, answers: [...all, { label: 'joy' }] },
      { ...finished, answers: [{ label: 3 }] },
      { ...finished, threshold: '70' },
      { ...finished, passages: [{ ...passages[0], range: { start: -1, end: 2 } }] },
    ];
    assert.deepEqual(
      broken.map((value) => storedTrial(value)),
      broken.map(() => undefined),
    );
  });
});
