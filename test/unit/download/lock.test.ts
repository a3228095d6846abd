import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { lock } from '../../../src/download/lock.ts';

function isTaken(work: Promise<unknown>): Promise<void> {
  return assert.rejects(work, /is being downloaded or removed already/);
}

suite('The lock of a download', () => {
  let folder: string;
  const path = (): string => join(folder, 'model.lock');
  const locked = (patience = 20_000): Promise<() => Promise<void>> => lock(path(), 'someone/tiny', patience);

  setup(async () => (folder = await mkdtemp(join(tmpdir(), 'lock-'))));
  teardown(async () => rm(folder, { recursive: true }));

  test('is one window’s until it lets go', async () => {
    const unlock = await locked();
    await isTaken(locked());
    await unlock();
    await (
      await locked()
    )();
    assert.deepEqual(await readdir(folder), []);
  });

  test('that is empty and new is left to whoever is about to write it', async () => {
    await writeFile(path(), '');
    const taken = isTaken(locked());
    await setTimeout(100);
    await writeFile(path(), String(process.pid));
    await taken;
    assert.equal(await readFile(path(), 'utf8'), String(process.pid));
  });

  test('that stays empty was left behind, at once where it is old', async () => {
    await writeFile(path(), '');
    await (
      await locked(100)
    )();
    await writeFile(path(), '');
    await utimes(path(), 1_000_000, 1_000_000);
    await (
      await locked()
    )();
    assert.ok(!existsSync(path()));
  });

  test('that a process left behind goes to one of many that ask for it', async () => {
    await writeFile(path(), '999999999');
    const all = await Promise.allSettled(Array.from({ length: 12 }, () => locked()));
    const had = all.filter(({ status }) => status === 'fulfilled');
    assert.equal(had.length, 1);
    assert.deepEqual(await readdir(folder), ['model.lock']);
  });

  test('is given up by one that ended while it took over a lock', async () => {
    await writeFile(path(), '999999999');
    await mkdir(`${path()}.turn`);
    await isTaken(locked());
    await utimes(`${path()}.turn`, 1_000_000, 1_000_000);
    await (
      await locked()
    )();
    assert.deepEqual(await readdir(folder), []);
  });

  test('that another one has by now is not taken from it', async () => {
    const unlock = await locked();
    await writeFile(path(), `${process.ppid} of another`);
    await unlock();
    assert.equal(await readFile(path(), 'utf8'), `${process.ppid} of another`);
  });
});
