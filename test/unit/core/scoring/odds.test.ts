import assert from 'node:assert/strict';
import type { OddsTable } from '../../../../src/core/scoring/modelInfo.ts';
import { measuredOdds } from '../../../../src/core/scoring/odds.ts';

const tables: readonly OddsTable[] = [
  {
    name: 'tweets',
    bins: [
      { min: 0, max: 0.5, rows: 10, right: 2 },
      { min: 0.5, max: 1, rows: 20, right: 18 },
    ],
  },
  { name: 'comments', bins: [{ min: 0.5, max: 1, rows: 0, right: 0 }] },
];

suite('Measured odds', () => {
  test('are those of the bin that holds the probability', () => {
    assert.deepEqual(measuredOdds(tables, 0.2), [{ name: 'tweets', right: 2, rows: 10 }]);
    assert.deepEqual(measuredOdds(tables, 0.7), [{ name: 'tweets', right: 18, rows: 20 }]);
  });

  test('a probability on a border belongs to the upper bin, and 1 to the last', () => {
    for (const probability of [0.5, 1]) assert.equal(measuredOdds(tables, probability)[0]?.right, 18);
  });

  test('are absent outside the bins, without rows and without tables', () => {
    assert.deepEqual(measuredOdds(tables.slice(1), 0.7), []);
    assert.deepEqual(measuredOdds(tables.slice(1), 0.2), []);
    assert.deepEqual(measuredOdds([], 0.7), []);
  });
});
