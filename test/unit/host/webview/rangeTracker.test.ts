import assert from 'node:assert/strict';

import { RangeTracker } from '../../../../src/host/webview/rangeTracker.ts';

const typed = (rangeOffset: number, text: string) => [{ rangeOffset, rangeLength: 0, text }];

suite('Recent edits', () => {
  test('a range is itself in its own version', () => {
    assert.deepEqual(new RangeTracker().mapped({ start: 4, end: 9 }, 3, 3), { start: 4, end: 9 });
  });

  test('a range moves with what is typed before it, version by version', () => {
    const edits = new RangeTracker();
    edits.add(2, typed(0, 'ab'));
    edits.add(3, typed(0, 'c'));
    assert.deepEqual(edits.mapped({ start: 4, end: 9 }, 1, 3), { start: 7, end: 12 });
    assert.deepEqual(edits.mapped({ start: 6, end: 11 }, 2, 3), { start: 7, end: 12 });
  });

  test('a range that was deleted is gone', () => {
    const edits = new RangeTracker();
    edits.add(2, [{ rangeOffset: 0, rangeLength: 20, text: '' }]);
    assert.equal(edits.mapped({ start: 4, end: 9 }, 1, 2), undefined);
  });

  test('a version nobody saw, past or future, leads nowhere', () => {
    const edits = new RangeTracker();
    edits.add(5, typed(0, 'a'));
    assert.equal(edits.mapped({ start: 4, end: 9 }, 3, 5), undefined);
    assert.equal(edits.mapped({ start: 4, end: 9 }, 6, 5), undefined);
  });

  test('being saved changes nothing, other line ends make older ranges worthless', () => {
    const edits = new RangeTracker();
    edits.add(2, typed(0, 'a'));
    edits.add(2, []);
    assert.deepEqual(edits.mapped({ start: 4, end: 9 }, 1, 2), { start: 5, end: 10 });
    edits.add(3, []);
    assert.equal(edits.mapped({ start: 4, end: 9 }, 1, 3), undefined);
  });
});
