import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { root } from '../../scripts/paths.ts';
import { provideNginx, withoutNginx } from '../../scripts/testing/fetchedNginx.ts';
import { until } from '../support/commandLine.ts';
import { Nginx } from '../support/nginx.ts';
import { TeiServer } from '../support/teiServer.ts';

const notice = 'emotion-lens: The texts go to HOST to be read there.\n';
const labels = ['joy', 'fear', 'anger'];
const linesOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) =>
    `line ${index} of ${`${labels[index % labels.length]} `.repeat(9)}`.trim(),
  );

interface Row {
  readonly text: string;
  readonly verdict: string;
}

interface Ran {
  readonly code: unknown;
  readonly rows: readonly Row[];
  readonly err: string;
}

suite('Two replicas of a server behind nginx', function () {
  this.timeout(30_000);
  let replicas: readonly TeiServer[] = [];
  let program: string;
  let nginx: Nginx | undefined;

  suiteSetup(async function () {
    this.timeout(60_000);
    program = (await provideNginx()) ?? '';
    if (program === '') console.log(withoutNginx);
    if (program === '') this.skip();
  });

  teardown(async () => {
    await nginx?.stop();
    nginx = undefined;
    await Promise.all(replicas.map((replica) => replica.close()));
  });

  async function started(largestBody?: string): Promise<readonly [TeiServer, TeiServer]> {
    const both = [new TeiServer({ wait: 15 }), new TeiServer({ wait: 15 })] as const;
    replicas = both;
    for (const replica of both) await replica.listen();
    const addresses = both.map(({ address }) => address);
    nginx = await Nginx.start({ program, replicas: addresses, largestBody });
    return both;
  }

  /** The command line reads the lines; `atWork` runs beside it. */
  async function ran(lines: readonly string[], atWork?: () => Promise<unknown>): Promise<Ran> {
    const address = nginx?.address ?? '';
    const args = ['--server', address, '--lines', '--any-language', '--format', 'jsonl'];
    const env = { ...process.env, LC_ALL: 'C', EMOTION_LENS_SERVER_KEY: '' };
    const child = spawn(process.execPath, [join(root, 'dist', 'cli.mjs'), ...args, '-'], { env });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => err.push(part));
    child.stdin.end(`${lines.join('\n')}\n`);
    const closed = once(child, 'close');
    await atWork?.();
    const [code]: unknown[] = await closed;
    const rows = Buffer.concat(out).toString().split('\n').slice(0, -1);
    return {
      code,
      rows: rows.map((row) => JSON.parse(row)),
      err: Buffer.concat(err).toString().replaceAll(address.slice('http://'.length), 'HOST'),
    };
  }

  test('both read, each text once, and the order is kept', async () => {
    const [first, second] = await started();
    const lines = linesOf(60);
    assertRead(await ran(lines), lines);
    assert.deepEqual([...first.predicted, ...second.predicted].toSorted(), lines.toSorted());
    assert.ok(first.predicted.length > 0 && second.predicted.length > 0);
  });

  test('one dies at work: the other reads what it had, and nobody is told', async () => {
    const [first, second] = await started();
    const lines = linesOf(120);
    let lost = 0;
    const result = await ran(lines, async () => {
      await until(() => second.predicted.length > 20 && second.open > 0);
      lost = second.open;
      await second.close();
    });
    assertRead(result, lines);
    const sent = [...first.predicted, ...second.predicted];
    assert.deepEqual([...new Set(sent)].toSorted(), lines.toSorted());
    assert.ok(sent.length <= lines.length + lost * second.options.batch, 'only what was open is read again');
  });

  test('both die at work and one comes back: nothing is lost', async () => {
    const [first, second] = await started();
    const lines = linesOf(60);
    const result = await ran(lines, async () => {
      await until(() => second.predicted.length > 10);
      const port = Number(new URL(first.address).port);
      await Promise.all([first.close(), second.close()]);
      await setTimeout(300);
      await first.listen(port);
    });
    assertRead(result, lines);
  });

  test('with both gone, nginx’s page becomes one sentence', async () => {
    await Promise.all((await started()).map((replica) => replica.close()));
    const { code, rows, err } = await ran(linesOf(5));
    assert.deepEqual([code, rows], [2, []]);
    assert.equal(
      err,
      `${notice}emotion-lens: HOST is busy or not ready (502). Try again in a while. --verbose says more.\n`,
    );
  });

  test('where it takes less at once than the replicas do, batches get smaller', async () => {
    const [first, second] = await started('20k');
    const lines = linesOf(21).map((line) => line.padEnd(40, '.'));
    const long = lines.map((line) => `${line} ${'é'.repeat(4_000)}`);
    first.options = { ...first.options, window: 5_000 };
    second.options = { ...second.options, window: 5_000 };
    assertRead(await ran(long), long);
    assert.deepEqual([...first.predicted, ...second.predicted].toSorted(), long.toSorted());
  });

  test('a text that it does not take alone is named, and the others are read', async () => {
    await started('1k');
    const lines = linesOf(9);
    const { code, rows, err } = await ran([...lines.slice(0, 4), 'joy '.repeat(1_000), ...lines.slice(4)]);
    assert.equal(code, 1);
    assert.equal(
      err,
      `${notice}emotion-lens: -, line 5: the model could not read this passage, which is left out; the others are read.\n`,
    );
    assert.deepEqual(
      rows.map(({ text }) => text),
      lines,
    );
  });
});

/** Every line has its row, in order, with what stands in it. */
function assertRead({ code, rows, err }: Ran, lines: readonly string[]): void {
  assert.equal(err, notice);
  assert.equal(code, 0);
  assert.deepEqual(
    rows.map(({ text, verdict }) => [text, verdict]),
    lines.map((line) => [line, labels.find((label) => line.includes(label))]),
  );
}
