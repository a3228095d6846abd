import assert from 'node:assert/strict';

import { changesIn, compared } from '../../../../../src/core/document/comparison/comparison.ts';
import { said } from '../../../../support/comparisons.ts';
import { emotion, none } from '../../../../support/judgedPassages.ts';

const labels = ['joy', 'fear'];

suite('Comparing two drafts', () => {
  const before = [said('We came home at last.', emotion('joy')), said('It rained.'), said('Nobody spoke.')];
  const after = [said('We came home at night.', emotion('fear')), said('It rained.'), said('A bell rang twice.')];

  test('tells what became of each passage, and whether its emotion is another', () =>
    assert.deepEqual(
      compared(before, after, labels).passages.map((passage) =>
        'emotionChanged' in passage ? [passage.kind, passage.emotionChanged] : [passage.kind],
      ),
      [['rewritten', true], ['same', false], ['added'], ['removed']],
    ));

  test('gives the distribution’s difference in shares of words', () =>
    assert.deepEqual(compared(before, after, labels).shares, [
      { label: 'joy', before: 1 / 3, after: 0 },
      { label: 'fear', before: 0, after: 1 / 3 },
      { label: undefined, before: 2 / 3, after: 2 / 3 },
    ]));

  test('a draft and itself differ in nothing', () => {
    const comparison = compared(before, before, labels);
    assert.deepEqual(changesIn(comparison), []);
    assert.ok(comparison.shares.every((share) => share.before === share.after));
  });

  test('the same words with another emotion are a change, another probability is none', () => {
    const [old, sure, other] = [emotion('joy', 0.9), emotion('joy', 0.8), none].map((verdict) => [
      said('Oh.', verdict),
    ]);
    assert.equal(changesIn(compared(old ?? [], sure ?? [], labels)).length, 0);
    assert.equal(changesIn(compared(old ?? [], other ?? [], labels)).length, 1);
  });

  test('a passage not yet read has not changed its emotion', () => {
    const { verdict: _, ...unread } = said('It rained.');
    assert.deepEqual(changesIn(compared([said('It rained.', emotion('joy'))], [unread], labels)), []);
  });
});
