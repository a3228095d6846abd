import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { isRunning, modelProcessesOf, type Run, StandInCommandLine, until } from '../support/commandLine.ts';

const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

suite('What the built command line waits for', function () {
  this.timeout(30_000);
  let line: StandInCommandLine;
  const at = (name: string): string => join(line.folder, name);

  suiteSetup(function () {
    if (process.platform === 'win32') this.skip();
  });

  setup(async () => {
    line = await StandInCommandLine.make();
    execFileSync('mkfifo', [at('pipe.md')]);
  });

  teardown(() => line.remove());

  for (const [signal, code] of signals) {
    test(`is given up at ${signal}: a pipe nobody writes to, one nobody reads, the standard input`, async () => {
      await writeFile(at('a.md'), 'a line of it');
      const waits = [['pipe.md'], ['-l', 'pipe.md'], ['a.md', '-o', 'pipe.md'], ['-'], ['a.md', '--compare', '-']];
      for (const args of waits)
        assert.deepEqual(await endedBy(line.start(...args), signal), [code, null, ''], args.join(' '));
    });

    test(`is given up at ${signal}: a model that does not answer`, async () => {
      await writeFile(at('a.md'), 'hang');
      assert.deepEqual(await endedBy(line.start('a.md'), signal), [code, null, '']);
    });
  }

  test('is given up at Ctrl+C: somebody who reads no further', async () => {
    const run = line.start('-l', '-f', 'jsonl', '-');
    const [id = 0] = await modelProcessesOf(run);
    run.child.stdout.pause();
    run.child.stdin.write('a line\n'.repeat(100_000));
    await setTimeout(500);
    run.child.kill('SIGINT');
    const [code, by]: unknown[] = await once(run.child, 'exit');
    assert(code === 130 || by === 'SIGINT', `${String(code)} ${String(by)}`);
    await until(() => !isRunning(id));
  });

  test('leaves no model’s process behind when it is killed', async () => {
    assert.deepEqual(await endedBy(line.start('pipe.md'), 'SIGKILL'), [null, 'SIGKILL', '']);
  });

  test('leaves no model’s process behind when nobody reads on, and says nothing', async () => {
    const run = line.start('-l', '-f', 'jsonl', '-');
    const [id = 0] = await modelProcessesOf(run);
    // The input stays open: only the output tells that it is over.
    run.child.stdin.write('a line\n'.repeat(100_000));
    run.child.stdout.once('data', () => run.child.stdout.destroy());
    const { code, err } = await run.ended;
    assert.deepEqual([code, err], [0, '']);
    await until(() => !isRunning(id));
  });

  test('leaves no model’s process behind when the work fails while the input stays open', async () => {
    const run = line.start('-l', '-f', 'jsonl', '-');
    const [id = 0] = await modelProcessesOf(run);
    run.child.stdin.write('fail\n' + 'a line\n'.repeat(100_000));
    const { code, err } = await run.ended;
    assert.deepEqual([code, err], [2, 'emotion-lens: No. --verbose says more.\n']);
    await until(() => !isRunning(id));
  });

  test('is read when it comes: a pipe that is named by itself', async () => {
    const { out } = await line.startInShell(
      '(sleep 0.3; echo one line; sleep 0.3; echo) > pipe.md & $RUN pipe.md -f jsonl; wait',
    ).ended;
    assert.match(out, /^\{"file":"pipe\.md","line":1,"start":0,"end":8,"text":"one line",[^\n]*\n$/);
    const substituted = await line.startInShell('$RUN -f jsonl <(echo one line)').ended;
    assert.match(substituted.out, /"text":"one line"/);
  });

  test('is not a pipe that stands in a folder or fits a pattern', async () => {
    await mkdir(at('drafts'));
    execFileSync('ln', ['-s', '../pipe.md', at('drafts/link.md')]);
    await writeFile(at('drafts/a.md'), 'one line of it');
    for (const name of ['drafts', 'drafts/*.md']) {
      const { code, out, err } = await line.run(name, '-f', 'jsonl');
      assert.equal(code, 1);
      assert.match(out, /^\{"file":"drafts\/a\.md"[^\n]*\n$/);
      assert.match(err, /^emotion-lens: drafts\/link\.md is a pipe, not a file, and may never end; [^\n]*\n$/);
    }
  });

  test('is nothing where the standard input is a folder, and that is said', async () => {
    const { code, out, err } = await line.startInShell('$RUN - -f jsonl < .').ended;
    assert.deepEqual(
      [code, out, err],
      [1, '', 'emotion-lens: The standard input is a folder; name the folder itself to read the texts in it.\n'],
    );
  });

  test('does not hold the process when the system does not let go of it', async () => {
    const module = resolve(import.meta.dirname, '../../src/cli/interruption.ts');
    // Opened the usual way, a pipe blocks a thread that even the end of a process waits for.
    const script = `
      import { open } from 'node:fs';
      const { Interruption } = await import(${JSON.stringify(module)});
      new Interruption(() => console.log('at once'));
      for (let index = 0; index < 4; index += 1) open(${JSON.stringify(at('pipe.md'))}, () => {});
      console.log('waiting');`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
    let out = '';
    child.stdout.on('data', (part: Buffer) => {
      out += part.toString();
    });
    await until(() => out.includes('waiting'));
    child.kill('SIGTERM');
    const [code, by]: unknown[] = await once(child, 'close');
    assert.deepEqual([code, by, out], [null, 'SIGTERM', 'waiting\nat once\n']);
  });
});

/** Ends the run when its model's process is up and it has had time to wait; that process must be gone too. */
async function endedBy(run: Run, signal: NodeJS.Signals): Promise<readonly unknown[]> {
  const [id, ...others] = await modelProcessesOf(run);
  assert(id !== undefined && others.length === 0);
  await setTimeout(300);
  assert(run.child.kill(signal));
  const { code, signal: by, err } = await run.ended;
  await until(() => !isRunning(id));
  return [code, by, err];
}
