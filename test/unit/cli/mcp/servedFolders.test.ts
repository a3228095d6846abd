import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';

import { isInside } from '../../../../src/cli/mcp/servedFolders.ts';

suite('What a server for assistants may read', () => {
  test('lies below its folder, on the same drive and share where there are several', () => {
    const inside = ['C:\\a\\b.md', 'C:\\a\\..b\\c.md', 'c:\\A\\b.md'];
    const outside = ['C:\\a', 'C:\\ab\\c.md', 'C:\\b.md', 'D:\\a\\b.md', 'D:\\b.md', '\\\\server\\share\\b.md'];
    assert.deepEqual(
      inside.map((path) => isInside(path, 'C:\\a', win32)),
      [true, true, false],
    );
    assert.ok(outside.every((path) => !isInside(path, 'C:\\a', win32)));
    assert.deepEqual(
      ['/a/b.md', '/a/..b', '/a', '/b', '/ab', '/a/../b'].map((path) => isInside(path, '/a', posix)),
      [true, true, false, false, false, false],
    );
  });
});
