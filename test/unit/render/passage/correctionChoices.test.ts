import assert from 'node:assert/strict';

import type { Verdict } from '../../../../src/core/scoring/verdict.ts';
import { correctionChoices } from '../../../../src/render/passage/correctionChoices.ts';
import { emotion, judged, none, reading } from '../../../support/judgedPassages.ts';

function choices(verdict: Verdict): readonly string[] {
  const passage = { ...judged(0, 10), reading: reading({ joy: 0.9, fear: 0.1 }), verdict };
  return correctionChoices(passage).map(({ label, description = '' }) => `${label}: ${description}`);
}

suite('The choices of a correction', () => {
  test('mark what the model says', () => {
    assert.deepEqual(choices(emotion('joy')), ['😊 joy: now, by the model', '😨 fear: ', '– no clear emotion: ']);
    assert.equal(choices(none)[2], '– no clear emotion: now, by the model');
  });

  test('mark what a person said beside what the model says, and lead back', () =>
    assert.deepEqual(choices({ ...emotion('fear'), said: emotion('joy') }), [
      '😊 joy: by the model',
      '😨 fear: now, by your correction',
      '– no clear emotion: ',
      'Remove correction: back to joy',
    ]));

  test('answer with a label, with null for none, and with nothing for the way back', () => {
    const corrected = { ...judged(0, 10), reading: reading({ joy: 1 }), verdict: { ...none, said: emotion('joy') } };
    assert.deepEqual(
      correctionChoices(corrected).map(({ chosen }) => chosen),
      ['joy', null, undefined],
    );
  });
});
