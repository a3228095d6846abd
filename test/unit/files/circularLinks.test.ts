import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { circularLinks } from '../../../src/files/circularLinks.ts';

suite('Links that lead in a circle', () => {
  let folder = '';
  setup(() => (folder = mkdtempSync(join(tmpdir(), 'emotion-lens-'))));
  teardown(() => rmSync(folder, { recursive: true }));

  test('are told from those that lead to a file, to a folder above or to nothing', async function () {
    if (process.platform === 'win32') this.skip();
    writeFileSync(join(folder, 'file.md'), '');
    const links = { loop: 'loop', one: 'two', two: 'one', above: '.', nothing: 'none', link: 'file.md' };
    for (const [name, target] of Object.entries(links)) symlinkSync(target, join(folder, name));
    assert.deepEqual((await circularLinks(folder)).toSorted(), ['loop', 'one', 'two']);
  });

  test('are none where there is no folder', async () => {
    assert.deepEqual(await circularLinks(join(folder, 'none')), []);
  });
});
