import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { StandInCommandLine, until } from '../support/commandLine.ts';

suite('What the built command line writes', function () {
  this.timeout(30_000);
  let line: StandInCommandLine;
  const at = (name: string): string => join(line.folder, name);
  const text = (name: string): Promise<string> => readFile(at(name), 'utf8');
  const names = async (): Promise<readonly string[]> => (await readdir(line.folder)).toSorted();

  suiteSetup(function () {
    if (process.platform === 'win32') this.skip();
  });

  setup(async () => {
    line = await StandInCommandLine.make();
    await writeFile(at('out.jsonl'), 'earlier');
  });

  teardown(() => line.remove());

  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    test(`is nothing when ${signal} comes before the end, and what was there stays`, async () => {
      await writeFile(at('a.md'), 'hang');
      const { child, ended } = line.start('a.md', '-f', 'jsonl', '-o', 'out.jsonl');
      await until(async () => (await names()).some((name) => name.endsWith('.part')));
      child.kill(signal);
      assert.deepEqual({ ...(await ended) }, { code, signal: null, out: '', err: '' });
      assert.deepEqual(await names(), ['a.md', 'out.jsonl']);
      assert.equal(await text('out.jsonl'), 'earlier');
    });
  }

  test('is all but the one passage that ends the model’s process', async () => {
    const lines = Array.from({ length: 300 }, (_, index) =>
      index === 149 ? 'crash of it all' : `line ${index} of it`,
    );
    await writeFile(at('a.txt'), lines.join('\n'));
    const { code, out, err } = await line.run('-l', 'a.txt', '-f', 'jsonl');
    assert.equal(code, 1);
    assert.equal(out.trimEnd().split('\n').length, 299);
    assert.equal(
      err,
      'emotion-lens: a.txt, line 150: the model could not read this passage, which is left out; the others are read.\n',
    );
    for (const format of ['json', 'html']) {
      const run = await line.run('-l', 'a.txt', '-f', format);
      assert.deepEqual([run.code, run.err], [1, err], format);
    }
  });

  test('is nothing where there is no room for all of it, and what was there stays', async () => {
    await writeFile(at('lines.txt'), 'a line\n'.repeat(20_000));
    const { code, err } = await line.startInShell('ulimit -f 100; exec $RUN -l -f jsonl -o out.jsonl lines.txt').ended;
    assert.equal(code, 2);
    assert.equal(err, 'emotion-lens: out.jsonl could not be written (EFBIG); choose another place with --out.\n');
    assert.deepEqual(await names(), ['lines.txt', 'out.jsonl']);
    assert.equal(await text('out.jsonl'), 'earlier');
  });

  test('is whole when two write at the same time', async () => {
    await writeFile(at('a.txt'), 'a line of the one\n'.repeat(5_000));
    await writeFile(at('b.txt'), 'a line of the other\n'.repeat(5_000));
    const args = ['-l', '-f', 'jsonl', '--max-size', '1000'];
    const [a, b] = [(await line.run(...args, 'a.txt')).out, (await line.run(...args, 'b.txt')).out];
    const both = await Promise.all(['a.txt', 'b.txt'].map((name) => line.run(...args, name, '-o', 'out.jsonl')));
    assert.deepEqual(
      both.map(({ code }) => code),
      [0, 0],
    );
    assert([a, b].includes(await text('out.jsonl')));
    assert.deepEqual(await names(), ['a.txt', 'b.txt', 'out.jsonl']);
  });

  test('goes straight to a stream, a device or a pipe', async () => {
    await writeFile(at('a.txt'), 'a line of it');
    const { out } = await line.run('a.txt', '-f', 'jsonl');
    assert.match(out, /"verdict":"joy"/);
    assert.equal((await line.run('a.txt', '-f', 'jsonl', '-o', '/dev/stdout')).out, out);
    assert.equal((await line.run('a.txt', '-f', 'jsonl', '-o', '/dev/null')).code, 0);
    assert(!existsSync('/dev/null') || (await readFile('/dev/null', 'utf8')) === '');
    await line.startInShell('(echo before; $RUN a.txt -f jsonl -o /dev/stdout; echo behind) > all').ended;
    assert.equal(await text('all'), `before\n${out}behind\n`);
    execFileSync('mkfifo', [at('pipe')]);
    const piped = line.startInShell('$RUN a.txt -f jsonl -o pipe & cat pipe; wait');
    assert.equal((await piped.ended).out, out);
  });

  test('says that a device is full', async function () {
    if (!existsSync('/dev/full')) this.skip();
    await writeFile(at('a.txt'), 'a line of it');
    const { code, err } = await line.run('a.txt', '-f', 'jsonl', '-o', '/dev/full');
    assert.deepEqual(
      [code, err],
      [2, 'emotion-lens: /dev/full could not be written (ENOSPC); choose another place with --out.\n'],
    );
    const redirected = await line.startInShell('exec $RUN a.txt -f jsonl > /dev/full').ended;
    assert.deepEqual(
      [redirected.code, redirected.err],
      [2, 'emotion-lens: The output could not be written (ENOSPC); choose another place with --out.\n'],
    );
  });
});
