import assert from 'node:assert/strict';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

import { ModelProblem } from '../../../../src/core/scoring/classifier.ts';
import {
  type RunningWorker,
  WebWorker,
  type WebWorkerOptions,
  type WorkerParts,
} from '../../../../src/worker/browser/webWorker.ts';
import { ModelClient } from '../../../../src/worker/client.ts';
import { FakeWorker, infoFixture } from '../../../support/fakeWorker.ts';

const runtime = { runtime: new Uint8Array([1]) };
const model = { model: new Map([['config.json', new Uint8Array([2])]]) };
const program = new Uint8Array([3]);

/** The parts of a worker as they come, the later ones behind `before`. */
const parts = (before: Promise<unknown> = Promise.resolve()): WorkerParts => ({
  program: Promise.resolve(program),
  runtime: before.then(() => runtime),
  model: before.then(() => model),
});
const never = new Promise<never>(() => {});

/** A client of fake workers, those that were started, and what the log got. */
function opened(
  read: WebWorkerOptions['read'] = () => parts(),
  start: (worker: FakeWorker) => RunningWorker = (worker) => worker,
  silenceMilliseconds = 60_000,
): { readonly client: ModelClient; readonly workers: readonly FakeWorker[]; readonly lines: readonly string[] } {
  const workers: FakeWorker[] = [];
  const lines: string[] = [];
  const options: WebWorkerOptions = {
    read,
    start: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return start(worker);
    },
  };
  const client = new ModelClient(
    (events) => new WebWorker(options, events),
    { folder: 'model', runtime: 'auto', threads: 1 },
    { unloadAfterMilliseconds: 60_000, restartMilliseconds: 1, silenceMilliseconds, log: (line) => lines.push(line) },
  );
  return { client, workers, lines };
}

const problem = (message: RegExp) => ({ name: 'ModelProblem', message });

suite('The model in a web worker', () => {
  test('gets its files before its first request, and answers', async () => {
    const { client, workers } = opened();
    assert.equal((await client.load()).id, infoFixture.id);
    const [reading] = await client.classify(['a']);
    assert.equal(reading?.scores[0]?.probability, 0.75);
    assert.equal(workers.length, 1);
    assert.deepEqual(workers[0]?.received.slice(0, 2), [runtime, model]);
    assert.deepEqual(
      workers[0]?.received.slice(2).map((message) => Object(message).type),
      ['load', 'classify'],
    );
    client.dispose();
    assert.equal(workers[0]?.isTerminated, true);
  });

  test('has its runtime while the model is on its way', async () => {
    const { client, workers } = opened(() => ({ ...parts(), model: never }));
    const loading = client.load();
    while (workers[0]?.received.length !== 1) await setTimeout(1);
    assert.deepEqual(workers[0].received, [runtime]);
    client.dispose();
    await assert.rejects(loading, problem(/stopped/));
    assert.equal(workers[0].isTerminated, true);
  });

  test('whose model can’t be read gives a sentence, and the worker that waits for it ends', async () => {
    const cutOff = setTimeout(5).then(() => {
      throw new Error('cut off');
    });
    const { client, workers, lines } = opened(() => ({ ...parts(), model: cutOff }));
    await assert.rejects(client.load(), problem(/^The model could not be started in this browser\./));
    assert.match(lines.join('\n'), /cut off/);
    assert.deepEqual(
      workers.map(({ isTerminated }) => isTerminated),
      [true],
    );
  });

  test('is started again after an error, and leaves out the one text that ends it', async () => {
    const { client, workers } = opened();
    const readings = await client.classify(['a', 'crash', 'b']);
    assert.deepEqual(
      readings.map((reading) => reading === undefined),
      [false, true, false],
    );
    assert.ok(workers.length > 2);
    assert.ok(workers.slice(0, -1).every(({ isTerminated }) => isTerminated));
    client.dispose();
  });

  test('that can’t be read or started gives a sentence, and the log says why', async () => {
    const unreadable = opened(() => ({ ...parts(), program: Promise.reject(new Error('no such file')) }));
    await assert.rejects(unreadable.client.load(), problem(/^The model could not be started in this browser\./));
    assert.match(unreadable.lines.join('\n'), /no such file/);
    const forbidden = opened(undefined, () => {
      throw new Error('blocked by a policy');
    });
    await assert.rejects(
      forbidden.client.classify(['a']),
      problem(/^The model could not be started in this browser\./),
    );
    assert.match(forbidden.lines.join('\n'), /blocked by a policy/);
    assert.equal(forbidden.client.state.type, 'failed');
  });

  test('may come slowly, and is given up only where nothing comes', async () => {
    const slow = opened(
      (heard) => {
        const steps = async (): Promise<void> => {
          for (let step = 0; step < 10; step += 1) {
            await setTimeout(20);
            heard();
          }
        };
        return parts(steps());
      },
      undefined,
      100,
    );
    await slow.client.load();
    assert.doesNotMatch(slow.lines.join('\n'), /said nothing/);
    const silent = opened(() => ({ ...parts(), program: never }), undefined, 10);
    await assert.rejects(silent.client.load(), problem(/^The model stopped while it worked/));
    assert.match(silent.lines.join('\n'), /said nothing/);
    slow.client.dispose();
  });

  test('says what the host says it can’t do', async () => {
    const { client } = opened(() => {
      throw new ModelProblem('No folders here.');
    });
    await assert.rejects(client.load(), problem(/^No folders here\.$/));
  });

  test('without WebAssembly gives a sentence, and reads nothing for it', async () => {
    let reads = 0;
    const { client } = opened(() => {
      reads += 1;
      return parts();
    });
    const { WebAssembly: whole } = globalThis;
    Reflect.deleteProperty(globalThis, 'WebAssembly');
    try {
      await assert.rejects(client.load(), problem(/^This browser runs no WebAssembly.*\.$/));
    } finally {
      Object.assign(globalThis, { WebAssembly: whole });
    }
    assert.equal(reads, 0);
    assert.equal((await client.load()).id, infoFixture.id);
    client.dispose();
  });

  test('whose answer makes no sense is an error at once', async () => {
    const { client, lines } = opened();
    await assert.rejects(client.classify(['nonsense']), problem(/not expected/));
    assert.match(lines.join('\n'), /not of the protocol/);
    assert.equal((await client.classify(['a'])).length, 1);
    client.dispose();
  });

  test('is not started once nobody wants it any more', async () => {
    const gate = new AbortController();
    const { client, workers } = opened(() => ({ ...parts(), program: once(gate.signal, 'abort').then(() => program) }));
    const loading = client.load();
    client.dispose();
    await assert.rejects(loading, problem(/stopped/));
    gate.abort();
    await setTimeout(5);
    assert.deepEqual(workers, []);
  });
});
