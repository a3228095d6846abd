import assert from 'node:assert/strict';
import { strongestPassages } from '../../../../src/core/document/strongest.ts';
import { emotion, judged, none } from '../../../support/judgedPassages.ts';

const passages = [
  judged(0, 9, emotion('joy', 0.7)),
  judged(10, 19, none),
  judged(20, 29, emotion('fear', 0.9)),
  judged(30, 39, emotion('joy', 0.7)),
  judged(40, 49, emotion('anger', 0.8)),
];

const starts = (emotions: readonly string[], most: number): readonly number[] =>
  strongestPassages(passages, emotions, most).map(({ judged: { passage } }) => passage.range.start);

suite('The strongest passages', () => {
  test('come by probability, equal ones in document order, without those that have no clear emotion', () =>
    assert.deepEqual(starts([], 9), [20, 40, 0, 30]));

  test('are at most as many as asked for', () => {
    assert.deepEqual(starts([], 2), [20, 40]);
    assert.deepEqual(starts([], 0), []);
  });

  test('have one of each label before a second of any', () => {
    assert.deepEqual(starts([], 3), [20, 40, 0]);
    const fearful = [...passages, judged(50, 59, emotion('fear', 0.95))];
    assert.deepEqual(
      strongestPassages(fearful, [], 3).map(({ label }) => label),
      ['fear', 'anger', 'joy'],
    );
  });

  test('obey the filter', () => assert.deepEqual(starts(['joy'], 9), [0, 30]));

  test('have their label and probability', () =>
    assert.deepEqual(strongestPassages(passages, ['fear'], 1), [
      { judged: passages[2], label: 'fear', probability: 0.9 },
    ]));
});
