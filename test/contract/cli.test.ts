import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { readerFor } from '../../src/core/text/prose/proseOf.ts';
import { ModelProcess } from '../../src/worker/process/modelProcess.ts';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'dist', 'cli.mjs');

interface RowOfJsonl {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly scores: Readonly<Record<string, number>>;
  readonly verdict: string;
  readonly reason?: string;
  readonly windows?: number;
}

function started(args: readonly string[], cwd = root): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program, ...args], { cwd });
}

async function ran(
  args: readonly string[],
  input: string | Uint8Array = '',
  cwd = root,
): Promise<{ readonly code: unknown; readonly out: string; readonly err: string }> {
  const child = started(args, cwd);
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (part: Buffer) => out.push(part));
  child.stderr.on('data', (part: Buffer) => err.push(part));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [code]: unknown[] = await once(child, 'close');
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}

function rowsOf(jsonl: string): readonly RowOfJsonl[] {
  return jsonl
    .trimEnd()
    .split('\n')
    .map((line): RowOfJsonl => JSON.parse(line));
}

/** The texts whose scores another program computed, as far as they stand on one line. */
async function knownTexts(): Promise<readonly RowOfJsonl[]> {
  const rows = rowsOf(await readFile(join(root, 'test', 'fixtures', 'parity.jsonl'), 'utf8'));
  return rows.filter(({ text }) => text === text.trim() && !/[\r\n]/.test(text));
}

async function readByTheEditorsProcess(
  texts: readonly string[],
): Promise<readonly Pick<RowOfJsonl, 'text' | 'scores'>[]> {
  const process = new ModelProcess({
    bundle: join(root, 'dist', 'worker.cjs'),
    folder: join(root, 'model'),
    runtime: 'auto',
    threads: 1,
    unloadAfterMilliseconds: 60_000,
  });
  try {
    const readings = await process.classify(texts);
    return readings.map((reading, index) => ({
      text: texts[index] ?? '',
      scores: Object.fromEntries((reading?.scores ?? []).map(({ label, probability }) => [label, probability])),
    }));
  } finally {
    process.dispose();
  }
}

function largestDifference(a: RowOfJsonl, b: RowOfJsonl): number {
  assert.deepEqual(Object.keys(a.scores).toSorted(), Object.keys(b.scores).toSorted());
  return Math.max(...Object.entries(a.scores).map(([label, score]) => Math.abs(score - (b.scores[label] ?? NaN))));
}

suite('The built command line', function () {
  this.timeout(60_000);

  test('finds the scores the editor finds, to the last bit', async () => {
    const known = await knownTexts();
    assert(known.length > 5);
    const input = known.map(({ text }) => `${text}\n`).join('');
    const { code, out, err } = await ran(['--lines', '--format', 'jsonl', '--threads', '1'], input);
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(
      rowsOf(out).map(({ text, scores }) => ({ text, scores })),
      await readByTheEditorsProcess(known.map(({ text }) => text)),
    );
  });

  test('reads comments of code that is named, and has a sentence for code in which nobody knows where prose is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'emotion-lens-code-'));
    try {
      await writeFile(join(folder, 'a.py'), 'import json\n\n# I am so happy that my friends came today.\n');
      await writeFile(join(folder, 'b.rb'), 'puts "I am so happy that my friends came today."\n');
      const { out, err } = await ran([join(folder, 'a.py'), join(folder, 'b.rb'), '-f', 'jsonl', '--threads', '1']);
      assert.deepEqual(
        rowsOf(out).map(({ text }) => text),
        ['I am so happy that my friends came today.'],
      );
      assert.match(err, /b\.rb is ruby, and nobody knows where prose is in it/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('finds the passages the editor finds', async () => {
    const path = join(root, 'examples', 'story.md');
    const source = await readFile(path, 'utf8');
    const { passages } = readerFor('markdown').read(source);
    const { out } = await ran([path, '-f', 'jsonl', '--threads', '1']);
    assert.deepEqual(
      rowsOf(out).map(({ text, start, end, scores }) => ({ text, start, end, scores })),
      (await readByTheEditorsProcess(passages.map(({ text }) => text))).map(({ text, scores }, index) => {
        const { start, end } = passages[index]?.range ?? assert.fail();
        return { text, start, end, scores };
      }),
    );
  });

  test('finds nearly the same with WebAssembly', async () => {
    const known = (await knownTexts()).slice(0, 4);
    const input = known.map(({ text }) => `${text}\n`).join('');
    const { code, out } = await ran(['-l', '-f', 'jsonl', '--runtime', 'wasm'], input);
    assert.equal(code, 0);
    const rows = rowsOf(out);
    assert.equal(rows.length, known.length);
    for (const [index, row] of known.entries()) assert(largestDifference(row, rows[index] ?? row) < 0.03, row.text);
  });

  test('gives an empty line its row, with every label and no emotion', async () => {
    const { out } = await ran(['--lines', '-f', 'jsonl'], 'I feel great today!\n\nI am so angry with you.\n');
    const rows = rowsOf(out);
    assert.deepEqual(
      rows.map(({ verdict, reason }) => [verdict, reason]),
      [
        ['joy', undefined],
        ['none', 'tooShort'],
        ['anger', undefined],
      ],
    );
    for (const { scores } of rows) {
      const sum = Object.values(scores).reduce((total, score) => total + score, 0);
      assert.equal(Object.keys(scores).length, 6);
      assert(Math.abs(sum - 1) < 1e-6);
    }
  });

  test('reads a text longer than the model’s window in several', async () => {
    const { out } = await ran(['-l', '-f', 'jsonl'], `${'I was so very happy that day. '.repeat(200)}\n`);
    const [row] = rowsOf(out);
    assert(row !== undefined && (row.windows ?? 1) > 1);
    assert.equal(row.verdict, 'joy');
  });

  test('goes on past what it cannot read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'emotion-lens-'));
    await writeFile(join(folder, 'a.md'), 'I am so *angry* with you.');
    await writeFile(join(folder, 'b.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]));
    const { code, out, err } = await ran(['.', 'c/**/*.md', '-f', 'csv'], '', folder);
    await rm(folder, { recursive: true });
    assert.equal(code, 1);
    assert.match(out, /^file,line,[^\n]*\r\na\.md,1,0,25,anger,,[^\n]*,I am so angry with you\.\r\n$/);
    assert.deepEqual(err.split('\n'), [
      'emotion-lens: b.txt is not text (it holds zero bytes); leave it out.',
      'emotion-lens: Nothing matches c/**/*.md; check the pattern and the folder.',
      '',
    ]);
  });

  test('writes a report with the figures of the model, and what it does not cover', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'emotion-lens-'));
    await writeFile(join(folder, 'a.md'), 'I am so *angry* with you.');
    const { code, out } = await ran(['a.md', 'b.md', '-f', 'html', '-o', 'report.html'], '', folder);
    const html = await readFile(join(folder, 'report.html'), 'utf8');
    await rm(folder, { recursive: true });
    assert.deepEqual([code, out], [1, '']);
    assert.match(html, /<h1 dir="auto">Emotions of a\.md<\/h1>.*“<span dir="auto">I am so angry with you\.<\/span>”/s);
    assert.match(html, /<h2>Not read<\/h2><ul><li>[^<]*b\.md/);
    assert.match(html, /felt none<\/dt><dd>[^<]+: \d+\.\d % of [\d,]+ texts from a probability of \d+ %/);
  });

  test('compares a file with a draft that comes through a pipe', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'emotion-lens-'));
    await writeFile(join(folder, 'a.md'), '# Home\n\nI am so angry with you.\n\nI feel great today, all is well!');
    const older = '# Home\n\nI feel great today, all is well!';
    const { code, out } = await ran(['a.md', '--compare', '-', '-f', 'html', '-o', 'comparison.html'], older, folder);
    const html = await readFile(join(folder, 'comparison.html'), 'utf8');
    await rm(folder, { recursive: true });
    assert.deepEqual([code, out], [0, '']);
    assert.match(html, /0 passages with another emotion, 1 added; 1 unchanged\./);
    assert.match(html, /<b>anger<\/b>, added, line 3<p class="quiet">Now: “<span dir="auto">I am so angry with you\./);
    assert.match(html, /felt none<\/dt><dd>[^<]+: \d+\.\d % of/);
  });

  test('says in one sentence that a folder holds no model', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'emotion-lens-'));
    const { code, out, err } = await ran(['--model', folder], 'I am so angry with you.');
    await rm(folder, { recursive: true });
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^emotion-lens: [^\n]+\.\n$/);
  });

  test('ends quietly when nobody reads on', async () => {
    const child = started(['-l', '-f', 'jsonl']);
    let err = '';
    child.stderr.on('data', (part: Buffer) => {
      err += part.toString();
    });
    child.stdin.end(Array.from({ length: 3_000 }, (_, index) => `a line ${index}\n`).join(''));
    child.stdout.once('data', () => child.stdout.destroy());
    const [code]: unknown[] = await once(child, 'close');
    assert.deepEqual([code, err], [0, '']);
  });

  test('ends with 130 at Ctrl+C', async function () {
    if (process.platform === 'win32') this.skip();
    const child = started(['-', '-f', 'csv']);
    let err = '';
    child.stderr.on('data', (part: Buffer) => {
      err += part.toString();
    });
    // The header: it runs, and waits for a text.
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code]: unknown[] = await once(child, 'close');
    assert.deepEqual([code, err], [130, '']);
  });

  test('knows its version, and runs by its own first line', async () => {
    const manifest: { readonly version?: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    assert.deepEqual(await ran(['--version']), { code: 0, out: `${manifest.version}\n`, err: '' });
    assert((await readFile(program, 'utf8')).startsWith('#!/usr/bin/env node\n'));
  });
});
