import assert from 'node:assert/strict';

import { fileTree } from '../../../../src/core/workspace/fileTree.ts';
import { openFolders } from '../../../../src/core/workspace/openFolders.ts';

function opened(paths: readonly string[], mostRows = 5): readonly string[] {
  const files = paths.map((path) => ({ path, outcome: { type: 'problem', problem: '' } }) as const);
  return [...openFolders(fileTree(files, { order: 'name', filter: { type: 'all' }, emotions: [] }), mostRows)];
}

suite('Of the folders of a tree', () => {
  test('all are open while every row has room', () => {
    assert.deepEqual(opened(['a/1.md', 'b/2.md', 'c.md']), ['', 'a', 'b']);
  });

  test('those of a level are closed where what is in them has no room', () => {
    assert.deepEqual(opened(['a/1.md', 'b/2.md', 'b/3.md', 'c.md']), ['']);
    assert.deepEqual(opened(['a/b/1.md', 'a/b/2.md', 'a/b/3.md', 'c.md']), ['', 'a']);
  });

  test('one that stands alone is open, however much is in it', () => {
    const novel = ['1', '2', '3', '4', '5', '6'].map((chapter) => `books/novel/${chapter}.md`);
    assert.deepEqual(opened(novel), ['', 'books', 'books/novel']);
  });
});
