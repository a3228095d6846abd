import assert from 'node:assert/strict';

import fc from 'fast-check';

import { combineWindows, tokenWindows } from '../../../../src/core/scoring/windows.ts';

suite('Windows of a long text', () => {
  test('a text that fits has one, an empty text too', () => {
    assert.deepEqual(tokenWindows(10, 10), [{ start: 0, end: 10 }]);
    assert.deepEqual(tokenWindows(0, 10), [{ start: 0, end: 0 }]);
  });

  test('a text one token too long has two full windows', () => {
    assert.deepEqual(tokenWindows(11, 10), [
      { start: 0, end: 10 },
      { start: 1, end: 11 },
    ]);
  });

  test('a window that holds nothing is refused', () => assert.throws(() => tokenWindows(1, 0), RangeError));

  test('any length: all tokens are read, in windows of one length that overlap', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.integer({ min: 2, max: 600 }), (tokens, longest) => {
        const windows = tokenWindows(tokens, longest);
        assert.equal(windows[0]?.start, 0);
        assert.equal(windows.at(-1)?.end, tokens);
        for (const [index, { start, end }] of windows.entries()) {
          assert.equal(end - start, Math.min(tokens, longest));
          const before = windows[index - 1];
          assert.ok(before === undefined || (start > before.start && start < before.end));
        }
      }),
    );
  });
});

suite('Combining windows', () => {
  test('of one window its probabilities stay', () => assert.deepEqual(combineWindows([[0.1, 0.9]], [7]), [0.1, 0.9]));

  test('a longer window weighs more', () => {
    assert.deepEqual(
      combineWindows(
        [
          [1, 0],
          [0, 1],
        ],
        [3, 1],
      ),
      [0.75, 0.25],
    );
  });

  test('no window has no probabilities', () => assert.deepEqual(combineWindows([], []), []));
});
