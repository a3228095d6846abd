import assert from 'node:assert/strict';
import { ScoreCache } from '../../../../src/core/scoring/scoreCache.ts';
import { reading } from '../../../support/judgedPassages.ts';

const joy = reading({ joy: 1 });
const fear = reading({ fear: 1 });

suite('The cache of readings', () => {
  test('knows a text only for the model that read it', () => {
    const cache = new ScoreCache({ entries: 9, units: 999 });
    cache.set('m', 'a', joy);
    assert.equal(cache.get('m', 'a'), joy);
    assert.equal(cache.get('n', 'a'), undefined);
    assert.equal(cache.get('m', 'b'), undefined);
  });

  test('forgets what was used longest ago once it has too many entries', () => {
    const cache = new ScoreCache({ entries: 2, units: 999 });
    cache.set('m', 'a', joy);
    cache.set('m', 'b', joy);
    cache.get('m', 'a');
    cache.set('m', 'c', joy);
    assert.deepEqual(
      ['a', 'b', 'c'].map((text) => cache.get('m', text) !== undefined),
      [true, false, true],
    );
  });

  test('forgets as many as a long text needs', () => {
    const cache = new ScoreCache({ entries: 9, units: 20 });
    for (const text of ['aaaa', 'bbbb']) cache.set('m', text, joy);
    cache.set('m', 'c'.repeat(10), joy);
    assert.deepEqual(
      ['aaaa', 'bbbb'].map((text) => cache.get('m', text)),
      [undefined, joy],
    );
  });

  test('does not hold a text longer than the whole limit', () => {
    const cache = new ScoreCache({ entries: 9, units: 20 });
    cache.set('m', 'x'.repeat(30), joy);
    assert.equal(cache.get('m', 'x'.repeat(30)), undefined);
    cache.set('m', 'a', joy);
    assert.equal(cache.get('m', 'a'), joy);
  });

  test('a text set again counts once and has its newest reading', () => {
    const cache = new ScoreCache({ entries: 9, units: 12 });
    cache.set('m', 'aaa', joy);
    for (let again = 0; again < 5; again += 1) cache.set('m', 'bbb', fear);
    assert.deepEqual([cache.get('m', 'aaa'), cache.get('m', 'bbb')], [joy, fear]);
  });
});
