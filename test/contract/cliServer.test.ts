import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { until } from '../support/commandLine.ts';
import { TeiServer, type TeiOptions } from '../support/teiServer.ts';

const root = resolve(import.meta.dirname, '../..');

interface Ran {
  readonly code: unknown;
  readonly out: string;
  readonly err: string;
}

suite('The command line with a server', () => {
  let server: TeiServer;

  const listen = async (options: TeiOptions = {}): Promise<void> => {
    server = await new TeiServer(options).listen();
  };
  teardown(() => server.close());

  /** `atWork` gets how to interrupt the program once it has asked the server. */
  async function ran(
    args: readonly string[],
    input: string,
    { key, atWork }: { readonly key?: string; readonly atWork?: (interrupt: () => void) => Promise<void> } = {},
  ): Promise<Ran> {
    const env = { ...process.env, LC_ALL: 'C', EMOTION_LENS_SERVER_KEY: key ?? '' };
    const program = join(root, 'dist', 'cli.mjs');
    const child = spawn(process.execPath, [program, '--server', server.address, ...args], { env });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => err.push(part));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    const closed = once(child, 'close');
    await atWork?.(() => child.kill('SIGINT'));
    const [code]: unknown[] = await closed;
    const said = (parts: readonly Buffer[]): string =>
      Buffer.concat(parts).toString().replaceAll(server.address.slice(7), 'HOST');
    return { code, out: said(out), err: said(err) };
  }

  test('reads each line on the server, in order, with its key, and says so', async function () {
    this.timeout(20_000);
    await listen({ key: 'secret' });
    const lines = [
      'so much joy joy joy today',
      '',
      'fear fear fear and more',
      'some words about nothing',
      '😀 שלום joy joy joy',
    ];
    const { code, out, err } = await ran(
      ['--lines', '--any-language', '-f', 'jsonl', '-'],
      `${lines.join('\r\n')}\r\n`,
      {
        key: 'secret',
      },
    );
    assert.deepEqual([code, err], [0, 'emotion-lens: The texts go to HOST to be read there.\n']);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      rows.map(({ text, verdict }) => [text, verdict]),
      [
        [lines[0], 'joy'],
        ['', 'none'],
        [lines[2], 'fear'],
        [lines[3], 'none'],
        [lines[4], 'joy'],
      ],
    );
    assert.deepEqual(server.predicted.toSorted(), lines.map((line) => line || ' ').toSorted());
    assert.ok(server.asked.every(({ authorization }) => authorization === 'Bearer secret'));
  });

  test('tells in the report who read it', async function () {
    this.timeout(20_000);
    await listen();
    const { out } = await ran(['-f', 'md', '-'], 'So much joy and joy and joy here.\n');
    assert.match(out, /emotions, which tells joy, fear/i);
    assert.match(out, /on the server HOST, which the text was sent to/);
    assert.doesNotMatch(out, /this machine/);
  });

  test('a server without its key, and one with another model’s labels, are told in a sentence', async function () {
    this.timeout(20_000);
    await listen({ key: 'secret' });
    const without = await ran(['-q', '-'], 'So much joy here.');
    assert.deepEqual(without, {
      code: 2,
      out: '',
      err: 'emotion-lens: HOST wants a key. Give it one, then try again. --verbose says more.\n',
    });
    const other = await ran(['-q', '--model', join(root, 'model'), '-'], 'So much joy here.', { key: 'secret' });
    assert.equal(other.code, 2);
    assert.match(other.err, /HOST serves another model: its labels are joy, fear, anger, not sadness, joy, love/);
    assert.deepEqual(server.predicted, []);
  });

  test('the figures of a folder hold for the server’s model of the same labels', async function () {
    this.timeout(20_000);
    await listen();
    const folder = await mkdtemp(join(tmpdir(), 'emotion-lens-'));
    try {
      await writeFile(join(folder, 'config.json'), JSON.stringify({ id2label: { 0: 'joy', 1: 'fear', 2: 'anger' } }));
      await writeFile(join(folder, 'figures.json'), JSON.stringify({ thresholds: { probability: 0.99 } }));
      const { out } = await ran(['--model', folder, '-f', 'json', '-'], 'So much joy here.');
      const { model, files } = JSON.parse(out);
      assert.deepEqual([model.name, model.runtime, model.thresholds.probability], ['emotions', 'server', 0.99]);
      assert.equal(files[0].rows[0].reason, 'belowThreshold');
      const none = await ran(['--model', join(folder, 'nothing'), '-'], 'joy');
      assert.match(none.err, /has no config\.json that names labels\..*leave out --model\./);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('Ctrl+C ends it while the server hangs, and nothing is sent again', async function () {
    this.timeout(20_000);
    await listen();
    server.faults.set('/predict', [{ type: 'hang' }]);
    const { code, out } = await ran(['-q', '-'], 'So much joy here.', {
      atWork: async (interrupt) => {
        await until(() => server.predicted.length === 1);
        interrupt();
      },
    });
    assert.deepEqual([code, out, server.predicted.length], [130, '', 1]);
  });
});
