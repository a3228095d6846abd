import assert from 'node:assert/strict';

import { fallbackThresholds, type ModelInfo } from '../../../src/core/scoring/modelInfo.ts';
import type { FromWorker } from '../../../src/worker/protocol.ts';
import type { Network } from '../../../src/worker/reading.ts';
import { type LoadedModel, serve } from '../../../src/worker/serve.ts';

const info: ModelInfo = {
  id: 'x',
  name: 'X',
  labels: ['joy'],
  windowTokens: 8,
  thresholds: fallbackThresholds,
  odds: [],
  runtime: 'fake',
};

/** A network that waits, row by row, until it is let go on. */
class SlowNetwork implements Network {
  readonly before = [];
  readonly after = [];
  readonly windowTokens = 8;
  readonly batchDependent = true;
  #go: (() => void)[] = [];

  encode(text: string): readonly number[] {
    if (text === 'thrown over') throw new Error('no tokens');
    return [text.length];
  }

  async run(rows: readonly (readonly number[])[]): Promise<readonly (readonly number[])[]> {
    await new Promise<void>((resolve) => this.#go.push(resolve));
    return rows.map(() => [1]);
  }

  async step(): Promise<void> {
    await settled();
    this.#go.shift()?.();
    await settled();
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

suite('A process that serves', () => {
  let sent: FromWorker[] = [];
  let loads = 0;
  let isCurrent = true;
  let network = new SlowNetwork();
  setup(() => {
    [sent, loads, isCurrent, network] = [[], 0, true, new SlowNetwork()];
  });

  const load = async (): Promise<LoadedModel> => {
    loads += 1;
    return { info, network, isCurrent: async () => isCurrent };
  };
  const asked = { type: 'load', id: 0, folder: 'a', runtime: 'auto', threads: 1 };
  const serving = (): ((message: unknown) => void) => serve((message) => sent.push(message), load);

  test('loads once, and says later whether the files are still those', async () => {
    const receive = serving();
    receive(asked);
    await settled();
    receive(asked);
    await settled();
    isCurrent = false;
    receive(asked);
    await settled();
    assert.deepEqual(
      sent.map(({ type }) => type),
      ['loaded', 'loaded', 'outdated'],
    );
    assert.equal(loads, 1);
  });

  test('leaves out a text that is thrown over, and logs why', async () => {
    const receive = serving();
    receive(asked);
    receive({ type: 'classify', id: 1, texts: ['a', 'thrown over'] });
    await network.step();
    const reading = { probabilities: [1], windows: 1 };
    assert.deepEqual(sent.at(-1), { type: 'readings', id: 1, readings: [reading, null] });
    assert.ok(sent.some((message) => message.type === 'log' && message.line.includes('no tokens')));
  });

  test('hears a cancellation between two batches, and answers that one request with a failure', async () => {
    const receive = serving();
    receive(asked);
    receive({ type: 'classify', id: 1, texts: ['a', 'b', 'c'] });
    await network.step();
    receive({ type: 'cancel', id: 1 });
    await network.step();
    const answers = sent.filter((message) => message.type === 'failed' || message.type === 'readings');
    assert.deepEqual(
      answers.map(({ type, id }) => [type, id]),
      [['failed', 1]],
    );
  });
});
