import assert from 'node:assert/strict';

import { rankedShifts, type ReadChange, sharesOfAll } from '../../../../src/core/workspace/folderComparison.ts';

const labels = ['joy', 'fear'];

/** Words of joy, of fear, and without a clear emotion. */
function changed(path: string, before: readonly number[], after: readonly number[]): ReadChange {
  return { kind: 'changed', path, before, after };
}

function shifts(...changes: readonly ReadChange[]): readonly (readonly [string, number])[] {
  return rankedShifts(changes, labels).map(({ change, shift }) => [change.path, Number(shift.toFixed(3))]);
}

suite('A folder compared', () => {
  test('ranks files by the words that would need another emotion', () =>
    assert.deepEqual(
      shifts(
        changed('same.md', [10, 0, 10], [20, 0, 20]),
        changed('some.md', [10, 0, 10], [15, 0, 5]),
        changed('all.md', [10, 0, 0], [0, 30, 0]),
      ),
      [
        ['all.md', 1],
        ['some.md', 0.25],
        ['same.md', 0],
      ],
    ));

  test('holds a file that is new, gone or empty against a text without a clear emotion', () =>
    assert.deepEqual(
      shifts(
        { kind: 'added', path: 'new.md', after: [3, 1, 6] },
        { kind: 'deleted', path: 'gone.md', before: [0, 2, 8] },
        changed('emptied.md', [1, 0, 9], [0, 0, 0]),
      ),
      [
        ['new.md', 0.4],
        ['gone.md', 0.2],
        ['emptied.md', 0.1],
      ],
    ));

  test('has files without a clear emotion before and after last, and equals by name', () =>
    assert.deepEqual(
      shifts(
        changed('a.md', [0, 0, 5], [0, 0, 9]),
        { kind: 'added', path: 'b.md', after: [0, 0, 4] },
        changed('c10.md', [5, 0, 5], [5, 0, 5]),
        changed('c2.md', [5, 0, 5], [5, 0, 5]),
      ).map(([path]) => path),
      ['c2.md', 'c10.md', 'a.md', 'b.md'],
    ));

  test('tells what most words were and are, of the emotions of interest', () => {
    const change = changed('a.md', [6, 4, 0], [2, 3, 5]);
    const [all] = rankedShifts([change], labels);
    assert.deepEqual(all?.before.dominant, { label: 'joy', share: 0.6 });
    assert.deepEqual(all.after, { words: 10, shares: [0.2, 0.3, 0.5], dominant: { label: 'fear', share: 0.3 } });
    const [joy] = rankedShifts([change], labels, ['joy']);
    assert.deepEqual(joy?.after.dominant, { label: 'joy', share: 0.2 });
    assert.equal(joy.shift, all.shift);
  });

  test('adds up all files by their words', () =>
    assert.deepEqual(
      sharesOfAll([changed('a.md', [1, 0, 3], [4, 0, 0]), { kind: 'added', path: 'b.md', after: [0, 4, 8] }], labels),
      [
        { label: 'joy', before: 0.25, after: 0.25 },
        { label: 'fear', before: 0, after: 0.25 },
        { label: undefined, before: 0.75, after: 0.5 },
      ],
    ));
});
