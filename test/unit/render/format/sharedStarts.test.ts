import assert from 'node:assert/strict';

import { sharedStarts } from '../../../../src/render/format/sharedStarts.ts';

/** Each name, in their order, parted where it differs from the others. */
function parted(...names: readonly string[]): readonly string[] {
  const starts = sharedStarts(names);
  return names.map((name) => `${name.slice(0, starts.get(name))}|${name.slice(starts.get(name))}`);
}

suite('What names have in common', () => {
  test('ends where a word begins, and is never a whole name', () => {
    assert.deepEqual(parted('The whale', 'The whale II', 'Ahab'), ['The |whale', 'The whale |II', '|Ahab']);
    assert.deepEqual(parted('2024-01-02.md', '2024-01-13.md'), ['2024-01-|02.md', '2024-01-|13.md']);
    assert.deepEqual(parted('One', 'One'), ['|One', '|One']);
  });

  test('ends anywhere in a script without spaces, but in no character', () => {
    assert.deepEqual(parted('第一章海', '第一章山'), ['第一章|海', '第一章|山']);
    assert.deepEqual(parted('😀', '😁'), ['|😀', '|😁']);
  });

  test('is what the most similar one has in common', () => {
    assert.deepEqual(parted('Book One: dawn', 'Book Two: dawn', 'Book One: dusk'), [
      'Book One: |dawn',
      'Book |Two: dawn',
      'Book One: |dusk',
    ]);
  });
});
