import assert from 'node:assert/strict';

import { peaksOf } from '../../../../src/core/document/peaks.ts';
import { emotion } from '../../../support/judgedPassages.ts';
import { passagesOf, unread } from '../../../support/longDocuments.ts';

const labels = ['joy', 'fear'];

suite('The peaks of a document', () => {
  test('are the strongest passage of each emotion', () => {
    const probabilities = [0.6, 0.9, 0.7, 0.8];
    const passages = passagesOf(4, (index) => emotion(index < 2 ? 'joy' : 'fear', probabilities[index] ?? 0));
    assert.deepEqual(
      peaksOf(passages, labels, []).strongest.map(({ judged }) => passages.indexOf(judged)),
      [1, 3],
    );
  });

  test('the sharpest turn is where one emotion gives way to another', () => {
    const passages = passagesOf(60, (index) => emotion(index < 30 ? 'joy' : 'fear', 0.9));
    const [turn, ...others] = peaksOf(passages, labels, []).turns;
    assert.deepEqual(others, []);
    assert.equal(turn?.judged, passages[30]);
    assert.equal(turn?.falls, 'joy');
    assert.equal(turn?.rises, 'fear');
    assert.ok(Math.abs((turn?.change ?? 0) - 1.8) < 1e-9);
  });

  test('an emotion that begins or ends is a turn too', () => {
    const passages = passagesOf(60, (index) => (index >= 20 && index < 40 ? emotion('joy', 0.9) : undefined));
    const { turns } = peaksOf(passages, labels, []);
    assert.deepEqual(
      turns.map(({ judged, rises, falls }) => [passages.indexOf(judged), rises, falls]),
      [
        [20, 'joy', undefined],
        [40, undefined, 'joy'],
      ],
    );
  });

  test('a text that stays as it is has no turn, and neither has a short one', () => {
    assert.deepEqual(
      peaksOf(
        passagesOf(60, () => emotion('joy')),
        labels,
        [],
      ).turns,
      [],
    );
    assert.deepEqual(
      peaksOf(
        passagesOf(4, (index) => emotion(index < 2 ? 'joy' : 'fear')),
        labels,
        [],
      ).turns,
      [],
    );
  });

  test('nothing is said of a turn into what has not been read', () => {
    const passages = passagesOf(60, (index) => emotion(index < 30 ? 'joy' : 'fear', 0.9));
    const half = passages.map((each, index) => (index < 30 ? each : unread(each)));
    assert.deepEqual(peaksOf(half, labels, []).turns, []);
  });

  test('the longest flat stretch has the most words without a clear emotion; unread passages end it', () => {
    const passages = passagesOf(12, (index) => (index === 3 ? emotion('joy') : undefined)).map((each, index) =>
      index === 9 ? unread(each) : each,
    );
    const { flat } = peaksOf(passages, labels, []);
    assert.deepEqual([flat?.from, flat?.to, flat?.passages.length], [80, 180, 5]);
    assert.equal(flat?.passages[0]?.judged, passages[4]);
    assert.equal(peaksOf(passages.slice(2, 4), labels, []).flat, undefined);
  });

  test('turns and strongest obey the filter; a flat stretch has no emotion at all', () => {
    const passages = passagesOf(60, (index) => (index < 30 ? emotion('joy', 0.9) : emotion('fear', 0.9)));
    const { strongest, turns, flat } = peaksOf(passages, labels, ['fear']);
    assert.deepEqual(
      strongest.map(({ label }) => label),
      ['fear'],
    );
    assert.deepEqual(
      turns.map(({ rises, falls }) => [rises, falls]),
      [['fear', undefined]],
    );
    assert.equal(flat, undefined);
  });
});
