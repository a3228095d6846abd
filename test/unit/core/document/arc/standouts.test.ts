import assert from 'node:assert/strict';

import { standoutsOf } from '../../../../../src/core/document/arc/standouts.ts';
import { emotion } from '../../../../support/judgedPassages.ts';
import { passagesOf, unread } from '../../../../support/longDocuments.ts';

const labels = ['joy', 'fear'];

suite('What stands out in a document', () => {
  test('the sharpest turn is where one emotion gives way to another', () => {
    const passages = passagesOf(60, (index) => emotion(index < 30 ? 'joy' : 'fear', 0.9));
    const [turn, ...others] = standoutsOf(passages, labels, []).turns;
    assert.deepEqual(others, []);
    assert.equal(turn?.judged, passages[30]);
    assert.equal(turn?.falls, 'joy');
    assert.equal(turn?.rises, 'fear');
    assert.ok(Math.abs((turn?.change ?? 0) - 1.8) < 1e-9);
  });

  test('an emotion that begins or ends is a turn too', () => {
    const passages = passagesOf(60, (index) => (index >= 20 && index < 40 ? emotion('joy', 0.9) : undefined));
    const { turns } = standoutsOf(passages, labels, []);
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
      standoutsOf(
        passagesOf(60, () => emotion('joy')),
        labels,
        [],
      ).turns,
      [],
    );
    assert.deepEqual(
      standoutsOf(
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
    assert.deepEqual(standoutsOf(half, labels, []).turns, []);
  });

  test('the longest flat stretch has the most words without a clear emotion; unread passages end it', () => {
    const passages = passagesOf(12, (index) => (index === 3 ? emotion('joy') : undefined)).map((each, index) =>
      index === 9 ? unread(each) : each,
    );
    const { flat } = standoutsOf(passages, labels, []);
    assert.deepEqual([flat?.from, flat?.to, flat?.passages.length], [80, 180, 5]);
    assert.equal(flat?.passages[0]?.judged, passages[4]);
    assert.equal(standoutsOf(passages.slice(2, 4), labels, []).flat, undefined);
  });

  test('turns obey the filter; a flat stretch has no emotion at all', () => {
    const passages = passagesOf(60, (index) => (index < 30 ? emotion('joy', 0.9) : emotion('fear', 0.9)));
    const { turns, flat } = standoutsOf(passages, labels, ['fear']);
    assert.deepEqual(
      turns.map(({ rises, falls }) => [rises, falls]),
      [['fear', undefined]],
    );
    assert.equal(flat, undefined);
  });
});
