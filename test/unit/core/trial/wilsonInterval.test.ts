import assert from 'node:assert/strict';

import { shareOf } from '../../../../src/core/trial/wilsonInterval.ts';

suite('A share’s 95 % interval', () => {
  // Newcombe 1998, table I, method 3 (81 of 263, 15 of 148, 0 of 20, 1 of 29), and 14 of 18 as statsmodels has it.
  const known = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [14, 18, 0.5479, 0.91],
  ] as const;
  for (const [right, of, low, high] of known)
    test(`of ${right} in ${of} is the published one`, () => {
      const share = shareOf(right, of);
      assert.deepEqual([share.low.toFixed(4), share.high.toFixed(4)], [low.toFixed(4), high.toFixed(4)]);
    });

  test('holds the share, and ends where all or none agree', () => {
    for (let right = 0; right <= 20; right += 1) {
      const { share, low, high } = shareOf(right, 20);
      assert.ok(low <= share && share <= high);
    }
    assert.equal(shareOf(20, 20).high, 1);
    assert.equal(shareOf(0, 20).low, 0);
  });

  test('of nothing is everything', () => {
    assert.deepEqual(shareOf(0, 0), { right: 0, of: 0, share: 0, low: 0, high: 1 });
  });
});
