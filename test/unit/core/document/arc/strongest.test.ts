import assert from 'node:assert/strict';
import { strongestPassages } from '../../../../../src/core/document/arc/strongest.ts';
import { emotion, judged, none } from '../../../../support/judgedPassages.ts';

const passages = [
  judged(0, 9, emotion('joy', 0.7)),
  judged(10, 19, none),
  judged(20, 29, emotion('fear', 0.9)),
  judged(30, 39, emotion('joy', 0.7)),
  judged(40, 49, emotion('anger', 0.8)),
];

const starts = (emotions: readonly string[], most: number): readonly number[] =>
  strongestPassages(passages, emotions, most).map(({ judged: { passage } }) => passage.range.start);

const agreed = (start: number, share: number, probability: number): ReturnType<typeof judged> =>
  judged(start, start + 9, {
    kind: 'emotion',
    label: 'joy',
    probability,
    agreement: { kind: 'all', share, low: 0, high: 1, rows: 9 },
  });

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
      strongestPassages(fearful, [], 3).map(({ verdict }) => verdict.label),
      ['fear', 'anger', 'joy'],
    );
  });

  test('obey the filter', () => assert.deepEqual(starts(['joy'], 9), [0, 30]));

  test('have their verdict', () =>
    assert.deepEqual(strongestPassages(passages, ['fear'], 1), [
      { judged: passages[2], verdict: emotion('fear', 0.9) },
    ]));

  test('come by the share of people who agree where that is known, equal ones by probability', () => {
    const found = strongestPassages([agreed(0, 0.6, 0.99), agreed(10, 0.8, 0.91), agreed(20, 0.8, 0.95)], [], 9);
    assert.deepEqual(
      found.map(({ judged: { passage } }) => passage.range.start),
      [20, 10, 0],
    );
  });
});
