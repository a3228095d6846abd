import assert from 'node:assert/strict';
import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { temporaryFolder } from '../../../../scripts/paths.ts';
import { FolderWatch } from '../../../../src/cli/watch/folderWatch.ts';

suite('The watch over folders', () => {
  let folder: string;
  let watch: FolderWatch;
  setup(async () => {
    folder = join(temporaryFolder(), 'texts');
    await mkdir(folder);
    watch = new FolderWatch();
  });
  teardown(() => watch.close());

  const changed = (): Promise<void> => watch.changed(AbortSignal.timeout(5000));

  test('covers a folder once', async () => {
    assert.equal(await watch.cover(new Set([folder])), true);
    assert.equal(await watch.cover(new Set([folder])), false);
  });

  test('covers one that took the place of another, though the disk gives it the same number', async () => {
    await watch.cover(new Set([folder]));
    await rmdir(folder);
    await mkdir(folder);
    await changed();
    assert.equal(await watch.cover(new Set([folder])), true);
    await writeFile(join(folder, '1.md'), 'a joy');
    await changed();
  });
});
