import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { readRegularFile, stampOf } from '../../../src/worker/process/folderFiles.ts';

suite('The files of a model’s folder', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'model-'));
  });
  teardown(() => rm(folder, { recursive: true }));

  test('are read where they are files, by a link too', async () => {
    await writeFile(at('config.json'), '{}');
    await symlink(at('config.json'), at('link'));
    assert.equal(String(await readRegularFile(at('config.json'))), '{}');
    assert.equal(String(await readRegularFile(at('link'))), '{}');
  });

  test('are no folders', async () => {
    await mkdir(at('config.json'));
    await assert.rejects(readRegularFile(at('config.json')));
  });

  test('are no pipes, devices and sockets, and none of them is waited for', async function () {
    if (process.platform === 'win32') this.skip();
    execFileSync('mkfifo', [at('pipe')]);
    await assert.rejects(readRegularFile(at('pipe')), /not a regular file/);
    const server = createServer().listen(at('socket'));
    await once(server, 'listening');
    await assert.rejects(readRegularFile(at('socket')));
    server.close();
    if (existsSync('/dev/zero')) await assert.rejects(readRegularFile('/dev/zero'), /not a regular file/);
  });

  test('have one stamp until one of them changes, whatever its size and time', async () => {
    await writeFile(at('config.json'), '{"a":1}');
    await utimes(at('config.json'), 1, 1);
    const first = await stampOf(folder);
    assert.equal(await stampOf(folder), first);
    await writeFile(at('README.md'), 'not read');
    assert.equal(await stampOf(folder), first);

    await writeFile(at('other'), '{"a":2}');
    await utimes(at('other'), 1, 1);
    await rename(at('other'), at('config.json'));
    const second = await stampOf(folder);

    // A file system's clock has ticks.
    await setTimeout(50);
    await writeFile(at('config.json'), '{"a":3}');
    await utimes(at('config.json'), 1, 1);
    const third = await stampOf(folder);

    await writeFile(at('figures.json'), '{}');
    const fourth = await stampOf(folder);
    await rm(at('config.json'));
    assert.equal(new Set([first, second, third, fourth, await stampOf(folder)]).size, 5);
  });
});
