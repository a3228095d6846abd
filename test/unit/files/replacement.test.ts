import assert from 'node:assert/strict';
import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { identityOf } from '../../../src/files/identity.ts';
import { removeUnfinished, replaceFile, Replacement } from '../../../src/files/replacement.ts';

suite('A file that is replaced', () => {
  let folder = '';
  const at = (name: string): string => join(folder, name);
  const text = (name: string): Promise<string> => readFile(at(name), 'utf8');
  const replace = (name: string, content: string): Promise<void> => replaceFile(at(name), Buffer.from(content));

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emotion-lens-'));
    await writeFile(at('old'), 'old');
  });

  teardown(() => rm(folder, { recursive: true }));

  test('stands as it was until all is written', async () => {
    const replacement = await Replacement.open(at('old'));
    replacement.stream.write('half');
    assert.equal(await text('old'), 'old');
    replacement.stream.write(' and half');
    await replacement.commit();
    assert.equal(await text('old'), 'half and half');
    assert.deepEqual(await readdir(folder), ['old']);
  });

  test('stays as it was when the other one is given up or cannot be written, and nothing of that is left', async () => {
    const given = await Replacement.open(at('old'));
    given.stream.write('half');
    await given.discard();
    const full = await Replacement.open(at('old'));
    full.stream.on('error', () => {});
    full.stream.write('half');
    full.stream.destroy(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
    await assert.rejects(full.commit(), { code: 'ENOSPC' });
    assert.equal(await text('old'), 'old');
    assert.deepEqual(await readdir(folder), ['old']);
  });

  test('stays as it was when the process has to end at once', async () => {
    await Replacement.open(at('old'));
    await Replacement.open(at('new'));
    assert.equal((await readdir(folder)).length, 3);
    removeUnfinished();
    assert.deepEqual(await readdir(folder), ['old']);
  });

  test('is whole, one or the other, after two at the same time', async () => {
    const contents = ['a', 'b'].map((letter) => letter.repeat(300_000));
    await Promise.all(contents.map((content) => replace('old', content)));
    assert(contents.includes(await text('old')));
    assert.deepEqual(await readdir(folder), ['old']);
  });

  test('keeps its mode', async function () {
    if (process.platform === 'win32') this.skip();
    for (const mode of [0o640, 0o666]) {
      await chmod(at('old'), mode);
      await replace('old', 'new');
      assert.equal((await stat(at('old'))).mode & 0o777, mode);
    }
  });

  test('is what a link leads to, and the link stays', async () => {
    await mkdir(at('elsewhere'));
    await symlink('old', at('link'));
    await symlink(join('elsewhere', 'new'), at('dangling'));
    await replace('link', 'new');
    await replace('dangling', 'there');
    assert.deepEqual([await readlink(at('link')), await text('old')], ['old', 'new']);
    assert.deepEqual([await readlink(at('dangling')), await text('elsewhere/new')], ['elsewhere/new', 'there']);
  });

  test('parts from its other names, which keep what it was', async () => {
    await link(at('old'), at('other'));
    await replace('old', 'new');
    assert.deepEqual([await text('old'), await text('other')], ['new', 'old']);
  });

  test('is no folder, none that may not be written and none in a folder that is not there', async function () {
    await assert.rejects(replace('.', 'new'), { code: 'EISDIR' });
    await assert.rejects(replace('no/where', 'new'), { code: 'ENOENT' });
    await assert.rejects(replace('old/below', 'new'), { code: 'ENOTDIR' });
    assert.deepEqual(await readdir(folder), ['old']);
    // Root may write everything.
    if (process.getuid?.() === 0) this.skip();
    await chmod(at('old'), 0o444);
    await assert.rejects(replace('old', 'new'), { code: 'EACCES' });
  });

  test('is known by all its names', async () => {
    await link(at('old'), at('hard'));
    await symlink('old', at('soft'));
    await writeFile(at('another'), 'old');
    const known = await identityOf(at('old'));
    assert(known !== undefined);
    for (const name of ['hard', 'soft', '../' + folder.slice(folder.lastIndexOf('/') + 1) + '/old'])
      assert.equal(await identityOf(at(name)), known, name);
    assert.notEqual(await identityOf(at('another')), known);
    assert.equal(await identityOf(at('nothing')), undefined);
  });
});
