import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, constants, getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Scores } from '../../src/core/scoring/scores.ts';
import { until } from '../support/commandLine.ts';
import { MoodyProcesses, moodyWorker, problem } from '../support/moodyProcesses.ts';

const scores = (joy: number): Scores => [
  { label: 'joy', probability: joy },
  { label: 'fear', probability: 1 - joy },
];

suite('The client of a process', () => {
  let moody: MoodyProcesses;
  setup(() => {
    moody = new MoodyProcesses();
  });
  teardown(() => moody.dispose());

  test('nothing runs before the first request', () => {
    const process = moody.open();
    assert.equal(process.pid, undefined);
    assert.deepEqual(process.state, { type: 'stopped' });
  });

  test('a text is read, its progress reported, its labels named', async () => {
    const seen: number[] = [];
    const readings = await moody.open().classify(['a', '.5'], { onProgress: (done) => seen.push(done) });
    assert.deepEqual(readings, [
      { scores: scores(0.75), windows: 1 },
      { scores: scores(0.5), windows: 1 },
    ]);
    assert.deepEqual(seen, [2]);
    assert.deepEqual(
      moody.states.map(({ type }) => type),
      ['loading', 'ready'],
    );
  });

  test('the process keeps telemetry off and takes half the processors at most', async () => {
    await moody.open({ threads: 1_000 }).load();
    const most = Math.max(1, Math.floor(availableParallelism() / 2));
    assert.equal(moody.count(`threads ${most}, telemetry off`), 1);
  });

  test('the process gives way to others where somebody works beside it', async () => {
    const own = getPriority();
    const [beside, alone] = [moody.open({ background: true }), moody.open()];
    await Promise.all([beside.load(), alone.load()]);
    assert.equal(getPriority(beside.pid), Math.max(own, constants.priority.PRIORITY_BELOW_NORMAL));
    assert.equal(getPriority(alone.pid), own);
  });

  test('a model that can’t be loaded gives its sentence to everybody who waits, and the log the detail', async () => {
    const process = moody.open({ folder: 'missing' });
    await Promise.all([
      assert.rejects(process.load(), problem(/^It is missing\.$/)),
      assert.rejects(process.classify(['a']), problem(/^It is missing\.$/)),
    ]);
    assert.deepEqual(process.state, { type: 'failed', sentence: 'It is missing.' });
    assert.ok(moody.lines.includes('ENOENT'));
  });

  test('a request that fails fails alone', async () => {
    const process = moody.open();
    const [failed, fine] = await Promise.allSettled([process.classify(['fail']), process.classify(['a'])]);
    assert.equal(failed.status, 'rejected');
    assert.equal(fine.status, 'fulfilled');
  });

  test('a text that can’t be read has no reading, those beside it have theirs', async () => {
    const readings = await moody.open().classify(['a', 'unreadable', 'b']);
    assert.deepEqual(
      readings.map((reading) => reading === undefined),
      [false, true, false],
    );
  });

  test('an answer that makes no sense is an error at once, and goes to the log', async () => {
    const process = moody.open();
    await assert.rejects(process.classify(['short']), problem(/not expected/));
    await assert.rejects(process.classify(['nonsense']), problem(/not expected/));
    await assert.rejects(moody.open({ folder: 'nonsense' }).load(), problem(/not expected/));
    assert.equal(moody.count('not of the protocol'), 2);
    assert.equal((await process.classify(['a'])).length, 1);
  });

  test('what the process prints goes to the log', async () => {
    await moody.open().classify(['print']);
    await until(() => moody.lines.includes('something to say'));
  });

  test('a program that isn’t there gives a sentence', async () => {
    await assert.rejects(
      moody.open({ bundle: `${moodyWorker}.none` }).load(),
      problem(/^The model stopped while it worked/),
    );
  });

  suite('What ends a request or a process', () => {
    test('a cancelled request rejects at once with the signal’s reason, the process hears of it, the next is answered', async () => {
      const process = moody.open();
      await process.load();
      const controller = new AbortController();
      const waiting = process.classify(['hang'], { signal: controller.signal });
      controller.abort(new Error('enough'));
      await assert.rejects(waiting, { message: 'enough' });
      assert.equal((await process.classify(['a'])).length, 1);
      await assert.rejects(process.classify(['a'], { signal: controller.signal }), { message: 'enough' });
      assert.equal(moody.count('cancel '), 1);
      // Nobody waits to hear of that.
      assert.equal(moody.count('cancelled'), 0);
    });

    test('a request that is over listens to its signal no more', async () => {
      const process = moody.open();
      const { signal } = new AbortController();
      await process.load(signal);
      await process.classify(['a'], { signal });
      await assert.rejects(process.classify(['fail'], { signal }));
      assert.deepEqual(getEventListeners(signal, 'abort'), []);
    });

    test('an idle process ends, and the next request starts another', async () => {
      const process = moody.open({ unloadAfterMilliseconds: 20 });
      await process.load();
      await until(() => process.pid === undefined);
      assert.deepEqual(process.state, { type: 'stopped' });
      assert.equal((await process.classify(['a'])).length, 1);
    });

    test('how long a process may be idle changes while it is, and while it works', async () => {
      const process = moody.open();
      await process.load();
      const { pid } = process;
      process.unloadAfterMilliseconds = 50_000;
      await process.load();
      assert.equal(process.pid, pid);
      process.unloadAfterMilliseconds = 20;
      await until(() => process.pid === undefined);
      const loading = process.load();
      process.unloadAfterMilliseconds = 10;
      await loading;
      await until(() => process.pid === undefined);
    });

    test('disposing rejects what waits and what comes after', async () => {
      const process = moody.open();
      const waiting = process.classify(['hang']);
      process.dispose();
      await assert.rejects(waiting, problem(/stopped/));
      await assert.rejects(process.load(), problem(/stopped/));
    });
  });

  suite('A model that is replaced in its folder', () => {
    let folder: string;
    setup(async () => {
      folder = await mkdtemp(join(tmpdir(), 'model-'));
      await becomes('old');
    });
    teardown(() => rm(folder, { recursive: true }));

    const becomes = (model: string): Promise<void> => writeFile(join(folder, 'model'), model);
    test('is there with the next loading, and what the one before read no longer holds', async () => {
      const process = moody.open({ folder });
      assert.equal((await process.load()).id, 'old');
      const { pid } = process;
      assert.equal((await process.load()).id, 'old');
      assert.deepEqual([process.pid, moody.replacements], [pid, 0]);
      await becomes('new');
      assert.equal((await process.load()).id, 'new');
      assert.equal(moody.replacements, 1);
      assert.equal((await process.classify(['a'])).length, 1);
    });

    test('answers no request that was meant for the one before', async () => {
      const process = moody.open({ folder });
      await process.load();
      const waiting = process.classify(['hang']);
      await becomes('new');
      globalThis.process.kill(process.pid ?? 0, 'SIGKILL');
      await assert.rejects(waiting, problem(/^Another model took the place/));
      assert.equal((await process.classify(['a'])).length, 1);
    });
  });
});
