import assert from 'node:assert/strict';

import { judgedAt } from '../../../../../src/core/document/judgement/judgedPassage.ts';
import { judged } from '../../../../support/judgedPassages.ts';

suite('The judged passage at a place', () => {
  test('holds it or ends there; where two meet it is the later', () => {
    const passages = [judged(2, 5), judged(5, 8), judged(10, 12)];
    assert.deepEqual(
      [0, 2, 5, 8, 9, 12, 13].map((offset) => judgedAt(passages, offset)?.passage.range.start),
      [undefined, 2, 5, 5, undefined, 10, undefined],
    );
  });
});
