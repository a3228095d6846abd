import type { ModelInfo } from '../../src/core/scoring/modelInfo.ts';
import type { RunningWorker } from '../../src/worker/browser/webWorker.ts';

export const infoFixture: ModelInfo = {
  id: 'moody',
  name: 'Moody',
  labels: ['joy', 'fear'],
  windowTokens: 512,
  thresholds: { probability: 0.5, margin: 0.1, minimumWords: 1 },
  odds: [],
  runtime: 'fake',
};

/** A browser's worker with faults: what it does hangs on the texts it gets. */
export class FakeWorker implements RunningWorker {
  readonly received: unknown[] = [];
  isTerminated = false;
  #heard: (message: unknown) => void = () => {};
  #failed: (reason: string) => void = () => {};

  listen(heard: (message: unknown) => void, failed: (reason: string) => void): void {
    [this.#heard, this.#failed] = [heard, failed];
  }

  send(message: unknown): void {
    this.received.push(message);
    setTimeout(() => {
      if (!this.isTerminated) this.#answer(Object(message));
    }, 0);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  #answer({ type, id, texts = [] }: { type?: string; id?: number; texts?: readonly string[] }): void {
    if (type === 'load') this.#heard({ type: 'loaded', id, info: infoFixture });
    if (type !== 'classify') return;
    if (texts.includes('crash')) return this.#failed('out of memory');
    if (texts.includes('nonsense')) return this.#heard({ type: 'readings', id, readings: 'none' });
    this.#heard({ type: 'readings', id, readings: texts.map(() => ({ probabilities: [0.75, 0.25], windows: 1 })) });
  }
}
