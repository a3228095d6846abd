import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough, type Writable } from 'node:stream';

import { CommandFolder, type Ran } from '../../../support/commandFolder.ts';
import { until } from '../../../support/commandLine.ts';

const waiting = 'emotion-lens: Waiting for changes; Ctrl+C ends.\n';

const filesIn = (out: string): readonly string[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => {
      const row: { readonly file?: unknown; readonly verdict?: unknown } = JSON.parse(line);
      return `${String(row.file)} ${String(row.verdict)}`;
    });

interface WatchingOptions {
  readonly isTTY?: boolean;
  /** A file that what is said goes to. */
  readonly log?: Writable;
}

/** A run that goes on, and what it has said so far. */
class Watching {
  readonly ended: Promise<Ran>;
  readonly #stdout = new PassThrough();
  readonly #stderr = new PassThrough();
  readonly #interrupted = new AbortController();
  #out = '';
  #err = '';
  #times = 0;

  constructor(folder: CommandFolder, args: readonly string[], { isTTY = false, log }: WatchingOptions = {}) {
    this.#stdout.on('data', (part: Buffer) => (this.#out += part.toString()));
    this.#stderr.on('data', (part: Buffer) => (this.#err += part.toString()));
    if (log !== undefined) this.#stderr.pipe(log, { end: false });
    const { signal } = this.#interrupted;
    const stdout = Object.assign(this.#stdout, { isTTY });
    // What goes on to a file has its descriptor.
    const stderr = Object.assign(this.#stderr, log !== undefined && { fd: Object(log).fd });
    this.ended = folder.run(['--watch', ...args], { stdout, stderr, signal });
  }

  /** What was written and said since the last call, once it waits again. */
  async next(): Promise<readonly [out: string, err: string]> {
    await until(() => this.#err.split(waiting).length > this.#times + 1);
    this.#times += 1;
    const out = this.#out;
    this.#out = '';
    const parts = this.#err.split(waiting);
    return [out, parts[this.#times - 1] ?? ''];
  }

  async interrupt(): Promise<number> {
    this.#interrupted.abort();
    return (await this.ended).code;
  }
}

suite('The command line that goes on', function () {
  this.timeout(10_000);
  let folder: CommandFolder;
  let watching: Watching | undefined;

  setup(async () => {
    folder = await CommandFolder.make();
  });

  teardown(async () => {
    await watching?.interrupt();
    watching = undefined;
    await folder.remove();
  });

  /** At once: nobody sees half of it. */
  const put = async (name: string, text: string): Promise<void> => {
    await folder.write('.coming', text);
    await mkdir(dirname(join(folder.path, name)), { recursive: true });
    await rename(join(folder.path, '.coming'), join(folder.path, name));
  };
  const git = (...args: readonly string[]): unknown => {
    const person = ['-c', 'user.name=A', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...person, ...args], { cwd: folder.path, stdio: 'ignore' });
  };
  const start = (...args: readonly string[]): Watching => (watching = new Watching(folder, args));

  test('writes all anew when a file changes, comes or goes, and asks the model of new texts alone', async () => {
    await put('a.md', 'my joy is big');
    await put('b.md', 'my fear is big');
    const run = start('.', '-f', 'jsonl');
    assert.deepEqual(filesIn((await run.next())[0]), ['a.md joy', 'b.md fear']);
    await put('b.md', 'my anger is big');
    assert.deepEqual(filesIn((await run.next())[0]), ['a.md joy', 'b.md anger']);
    await put('part 2/c.md', 'my joy is back');
    assert.deepEqual(filesIn((await run.next())[0]), ['a.md joy', 'b.md anger', 'part 2/c.md joy']);
    await put('part 2/c.md', 'my fear is back');
    assert.deepEqual(filesIn((await run.next())[0]), ['a.md joy', 'b.md anger', 'part 2/c.md fear']);
    await rm(join(folder.path, 'a.md'));
    assert.deepEqual(filesIn((await run.next())[0]), ['b.md anger', 'part 2/c.md fear']);
    assert.deepEqual(folder.classifier.calls, [
      ['my joy is big', 'my fear is big'],
      ['my anger is big'],
      ['my joy is back'],
      ['my fear is back'],
    ]);
    assert.equal(await run.interrupt(), 0);
  });

  test('ends with the exit code of the last time', async () => {
    await put('a.md', 'my anger is big');
    const run = start('a.md', '--fail-on', 'anger');
    assert.match((await run.next())[0], /^a\.md:1:1: anger .*\n\n1 finding in 1 file\.\n$/);
    await put('a.md', 'my joy is big');
    assert.match((await run.next())[0], /^Nothing found/);
    await put('a.md', 'my anger is back');
    await run.next();
    assert.equal(await run.interrupt(), 3);
  });

  test('names a file that has gone and reads the rest, until it comes again', async () => {
    await put('a.md', 'my joy is big');
    await put('b.md', 'my fear is big');
    const run = start('a.md', 'b.md', '-f', 'jsonl');
    await run.next();
    await rm(join(folder.path, 'a.md'));
    const [out, err] = await run.next();
    assert.deepEqual(filesIn(out), ['b.md fear']);
    assert.equal(err, 'emotion-lens: a.md does not exist; check the name and the folder.\n');
    await put('a.md', 'my joy is back');
    assert.deepEqual(filesIn((await run.next())[0]), ['a.md joy', 'b.md fear']);
    await rm(join(folder.path, 'a.md'));
    await run.next();
    assert.equal(await run.interrupt(), 1);
  });

  test('follows globs, links and folders that are not there yet', async () => {
    await put('elsewhere/real.md', 'my joy is big');
    await mkdir(join(folder.path, 'docs'));
    await symlink(join(folder.path, 'elsewhere', 'real.md'), join(folder.path, 'docs', 'link.md'));
    const run = start('docs/**/*.md', 'late/*.txt', '-f', 'jsonl');
    assert.deepEqual(filesIn((await run.next())[0]), ['docs/link.md joy']);
    await put('elsewhere/real.md', 'my fear is big');
    assert.deepEqual(filesIn((await run.next())[0]), ['docs/link.md fear']);
    await put('late/one.txt', 'my anger is big');
    assert.deepEqual(filesIn((await run.next())[0]), ['docs/link.md fear', 'late/one.txt anger']);
    await put('docs/deep/er/two.md', 'my joy is back');
    assert.deepEqual(filesIn((await run.next())[0]), [
      'docs/deep/er/two.md joy',
      'docs/link.md fear',
      'late/one.txt anger',
    ]);
  });

  test('asks what the project asks by then, and goes on where that makes no sense', async () => {
    await put('a.md', 'my anger is big');
    await put('.emotionlensrc.json', '{ "files": ["*.md"], "failOn": ["joy"] }');
    const run = start();
    assert.match((await run.next())[0], /^Nothing found/);
    await put('.emotionlensrc.json', '{ "files": ["*.md"], "failOn": ["rage"] }');
    const [out, err] = await run.next();
    assert.equal(out, '');
    assert.match(err, /^emotion-lens: This model has no emotion "rage".*\n$/);
    await put('.emotionlensrc.json', '{ "files": ["*.md"], "failOn": ["anger"] }');
    assert.match((await run.next())[0], /1 finding in 1 file/);
    assert.equal(await run.interrupt(), 3);
  });

  test('keeps a file up to date, and a screen', async () => {
    await put('a.md', 'my joy is big');
    const run = start('a.md', '-f', 'jsonl', '-o', 'out.jsonl');
    assert.equal((await run.next())[0], '');
    await put('a.md', 'my fear is big');
    await run.next();
    assert.deepEqual(filesIn(await folder.read('out.jsonl')), ['a.md fear']);
    await run.interrupt();
    const onScreen = (watching = new Watching(folder, ['a.md', '-f', 'jsonl'], { isTTY: true }));
    assert.match((await onScreen.next())[0], /^\{/);
    await put('a.md', 'my joy is back');
    assert.ok((await onScreen.next())[0].startsWith('\u001b[2J\u001b[H{'));
  });

  test('does not read what it writes itself, and goes on writing it', async () => {
    await put('a.md', 'my joy is big');
    const log = createWriteStream(join(folder.path, 'log.txt'));
    await once(log, 'open');
    const run = (watching = new Watching(folder, ['.', '-f', 'jsonl', '-o', 'out.txt'], { log }));
    await run.next();
    await put('b.md', 'my fear is big');
    assert.equal((await run.next())[1], '');
    assert.deepEqual(filesIn(await folder.read('out.txt')), ['a.md joy', 'b.md fear']);
    await put('b.md', 'my anger is big');
    assert.equal((await run.next())[1], '');
    assert.deepEqual(filesIn(await folder.read('out.txt')), ['a.md joy', 'b.md anger']);
    log.end();
  });

  test('leaves alone what somebody else puts where it wrote nothing yet', async () => {
    const run = start('.', 'late.md', '-f', 'jsonl', '-o', 'out.txt');
    assert.match((await run.next())[1], /late\.md does not exist/);
    await put('out.txt', 'my anger is big');
    assert.match((await run.next())[1], /out\.txt is one of the files to read; choose another name for --out\.\n$/);
    assert.equal(await folder.read('out.txt'), 'my anger is big');
  });

  test('sees what has changed since another commit, when there is one', async () => {
    git('init', '--quiet', '--initial-branch', 'main');
    await put('a.md', 'my joy is big');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'first');
    git('branch', 'mark');
    await put('a.md', 'my fear is big');
    const run = start('--changed-since', 'mark', '-f', 'jsonl');
    assert.deepEqual(filesIn((await run.next())[0]), ['a.md fear']);
    git('commit', '--quiet', '--all', '--message', 'second');
    git('branch', '--force', 'mark');
    assert.equal((await run.next())[0], '');
    await run.interrupt();
    const since = start('--changed-since', 'HEAD', '-f', 'jsonl');
    await since.next();
    await put('a.md', 'my anger is big');
    assert.deepEqual(filesIn((await since.next())[0]), ['a.md anger']);
    git('commit', '--quiet', '--all', '--message', 'third');
    assert.equal((await since.next())[0], '');
  });

  test('goes through the newest lines, and leaves alone what has not changed', async () => {
    await put('a.txt', 'joy\nfear\n');
    const run = start('-l', 'a.txt', '-f', 'jsonl', '--minimum-words', '1');
    await run.next();
    // Told, but nothing of it is read.
    await put('unread.png', 'nothing');
    await put('a.txt', 'joy\nanger\n');
    assert.deepEqual(filesIn((await run.next())[0]), ['a.txt joy', 'a.txt anger']);
    assert.deepEqual(folder.classifier.calls, [['joy', 'fear'], ['anger']]);
  });

  test('does not begin where there is nothing to go on with', async () => {
    await put('a.md', 'my joy is big');
    for (const [args, sentence] of [
      [[], /^emotion-lens: --watch reads again what changes, and the standard input comes once; name files/],
      [['a.md', '-'], /standard input comes once/],
      [['--compare', '-', 'a.md'], /standard input comes once/],
      [['a.md', '--fail-on', 'joy', '--baseline', 'b', '--write-baseline'], /--write-baseline is written once/],
      [['a.md', '--format', 'parquet'], /parquet is one file; name it with --out\.\n$/],
      [['a.md', '--emotions', 'rage'], /has no emotion "rage"/],
    ] as const) {
      const { code, out, err } = await folder.run(['--watch', ...args]);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, sentence);
    }
    assert.match((await folder.run(['mcp', '--watch'])).err, /leave out --watch\.\n$/);
  });

  test('is interrupted before its first end like any other', async () => {
    await put('a.md', 'my joy is big');
    const interrupted = new AbortController();
    const run = folder.run(['--watch', 'a.md'], { signal: interrupted.signal });
    folder.classifier.hold();
    await until(() => folder.classifier.calls.length === 1);
    interrupted.abort();
    assert.equal((await run).code, 130);
  });
});
