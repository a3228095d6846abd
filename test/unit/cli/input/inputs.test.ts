import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, link, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { inputsOf } from '../../../../src/cli/input/inputs.ts';

const never = new AbortController().signal;

suite('Inputs', () => {
  let folder = '';
  let server: Server | undefined;

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emotion-lens-'));
    const files = [
      'b.md',
      'a.txt',
      'c.ts',
      'sub/ch10.MD',
      'sub/ch2.qmd',
      '.hidden/x.md',
      '.y.md',
      'node_modules/z/r.md',
    ];
    for (const file of files) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), 'text');
    }
  });

  teardown(async () => {
    server?.close();
    await rm(folder, { recursive: true });
  });

  const names = async (...given: readonly string[]): Promise<readonly string[]> =>
    (await inputsOf(given, folder, undefined, never)).map(({ name }) => name);

  test('a folder stands for the texts below it, in the order of their names and numbers', async () => {
    assert.deepEqual(await names('.'), ['a.txt', 'b.md', 'sub/ch2.qmd', 'sub/ch10.MD']);
    assert.deepEqual(await names('sub'), ['sub/ch2.qmd', 'sub/ch10.MD']);
  });

  test('a hidden folder is read when it is named', async () => {
    assert.deepEqual(await names('.hidden'), ['.hidden/x.md']);
  });

  test('a file is read whatever its ending', async () => {
    assert.deepEqual(await names('c.ts'), ['c.ts']);
  });

  test('a pattern stands for what it matches', async () => {
    assert.deepEqual(await names('**/*.{md,qmd}'), ['b.md', 'sub/ch2.qmd']);
    assert.deepEqual(await names(`${folder}/s*/ch2.qmd`), [join(folder, 'sub', 'ch2.qmd')]);
  });

  test('a file whose name looks like a pattern is a file', async () => {
    await writeFile(join(folder, '[a].md'), 'text');
    assert.deepEqual(await names('[a].md'), ['[a].md']);
  });

  test('what several names lead to is read once, where it came first', async () => {
    assert.deepEqual(await names('sub/ch10.MD', '-', './sub', '-', '*/ch*'), ['sub/ch10.MD', '-', 'sub/ch2.qmd']);
  });

  test('the standard input has the name it is given', async () => {
    assert.deepEqual(await inputsOf(['-'], folder, 'mail.md', never), [{ type: 'standardInput', name: 'mail.md' }]);
  });

  test('a folder that may not be read is said, by a pattern too', async function () {
    if (process.getuid?.() === 0) this.skip();
    await chmod(join(folder, 'sub'), 0);
    for (const name of ['.', '**/*.{md,txt}', 'sub/*.md']) {
      const inputs = await inputsOf([name], folder, undefined, never);
      const problems = inputs.flatMap((input) => (input.type === 'missing' ? [input.problem] : []));
      assert.deepEqual(problems, ['sub may not be read; check its permissions.']);
    }
    await chmod(join(folder, 'sub'), 0o700);
  });

  test('a name that is no text is said to be none, and not that nothing is there', async function () {
    // Other systems refuse such a name.
    if (process.platform !== 'linux') this.skip();
    await writeFile(Buffer.concat([Buffer.from(`${folder}/sub/`), Buffer.from([0xff]), Buffer.from('.md')]), 'text');
    for (const name of ['sub', 'sub/*.md']) {
      const inputs = await inputsOf([name], folder, undefined, never);
      const problems = inputs.flatMap((input) => (input.type === 'missing' ? [input.problem] : []));
      assert.deepEqual(problems, ['sub/\ufffd.md has a name that is not UTF-8; rename it.']);
    }
  });

  test('what is not there is said in one sentence', async () => {
    await mkdir(join(folder, 'empty'));
    const missing = await inputsOf(['no.md', 'x/*.md', 'empty', 'b.md/c.md'], folder, undefined, never);
    assert.deepEqual(
      missing.map((input) => (input.type === 'missing' ? input.problem : assert.fail())),
      [
        'no.md does not exist; check the name and the folder.',
        'Nothing matches x/*.md; check the pattern and the folder.',
        'empty holds no Markdown or text files; name the files themselves to read others.',
        'b.md/c.md does not exist; check the name and the folder.',
      ],
    );
  });

  test('what a pattern matches is read once, and circles of links have an end', async () => {
    await mkdir(join(folder, 'other'));
    await symlink('..', join(folder, 'sub', 'up'));
    await symlink('../other', join(folder, 'sub', 'there'));
    await symlink('../sub', join(folder, 'other', 'back'));
    await symlink('sub', join(folder, 'way'));
    await symlink('self.md', join(folder, 'self.md'));
    await symlink('sub', join(folder, 'folder.md'));
    await symlink('../b.md', join(folder, 'other', 'soft.md'));
    await link(join(folder, 'sub', 'ch2.qmd'), join(folder, 'other', 'hard.md'));
    assert.deepEqual(await names('**/*.{md,qmd}'), ['b.md', 'other/hard.md', 'self.md']);
    assert.deepEqual(await names('way/*.qmd'), ['way/ch2.qmd']);
    assert.deepEqual(await names('.'), ['a.txt', 'b.md', 'other/hard.md', 'self.md', 'sub/ch10.MD']);
  });

  test('what may wait for ever is said and left out, unless it is named', async function () {
    if (process.platform === 'win32') this.skip();
    execFileSync('mkfifo', [join(folder, 'sub', 'pipe.md')]);
    await symlink('pipe.md', join(folder, 'sub', 'link.md'));
    await symlink('/dev/null', join(folder, 'sub', 'null.md'));
    server = createServer().listen(join(folder, 'sub', 'socket.md'));
    await once(server, 'listening');
    for (const name of ['sub', 'sub/*.md']) {
      const inputs = await inputsOf([name], folder, undefined, never);
      assert.deepEqual(
        inputs.flatMap((input) => (input.type === 'missing' ? [input.problem] : [])),
        [
          'sub/link.md is a pipe, not a file, and may never end; name it by itself to read it.',
          'sub/null.md is a device, not a file; leave it out.',
          'sub/pipe.md is a pipe, not a file, and may never end; name it by itself to read it.',
          'sub/socket.md is a socket, not a file; leave it out.',
        ],
      );
    }
    const named = await inputsOf(['sub/link.md', 'sub/pipe.md'], folder, undefined, never);
    assert.deepEqual(
      named.map(({ type }) => type),
      ['pipe', 'pipe'],
    );
  });

  test('the search ends when the user interrupts', async () => {
    const interrupted = AbortSignal.abort(new Error('enough'));
    for (const name of ['.', '**/*.md'])
      await assert.rejects(inputsOf([name], folder, undefined, interrupted), { message: 'enough' });
  });

  test('a link that leads in a circle is not followed', async () => {
    await symlink('..', join(folder, 'sub', 'up'));
    assert.deepEqual(await names('sub'), ['sub/ch2.qmd', 'sub/ch10.MD']);
  });
});
