import { t } from '@vscode/l10n';

import { isModelProblem, ModelProblem } from '../../core/scoring/classifier.ts';
import type { Port, PortEvents } from '../port.ts';
import { answeredBy, fromWorker, type ToWorker } from '../protocol.ts';
import { type Handover, memoryOf } from './handover.ts';

/** What is used of a browser's worker. */
export interface RunningWorker {
  listen(heard: (message: unknown) => void, failed: (reason: string) => void): void;
  /** `memory` changes hands instead of being copied. */
  send(message: unknown, memory?: ArrayBuffer[]): void;
  terminate(): void;
}

export interface WebWorkerOptions {
  /** The worker's program and what it works with, read anew for each worker; `heard` tells that it is going on. */
  readonly read: (
    heard: () => void,
  ) => Promise<{ readonly program: Uint8Array<ArrayBuffer>; readonly files: Handover }>;
  readonly start: (program: Uint8Array<ArrayBuffer>) => RunningWorker;
}

/** The way to a web worker. */
export class WebWorker implements Port {
  readonly #events: PortEvents;
  #worker: RunningWorker | undefined;
  /** Sent before the worker runs. */
  #waiting: ToWorker[] = [];
  #ended = false;

  constructor({ read, start }: WebWorkerOptions, events: PortEvents) {
    this.#events = events;
    void this.#start(read, start);
  }

  send(message: ToWorker): void {
    if (this.#worker === undefined) this.#waiting.push(message);
    else this.#worker.send(message);
  }

  end(): void {
    this.#ended = true;
    this.#waiting = [];
    this.#worker?.terminate();
  }

  kill(): void {
    this.#finish('it did not answer');
  }

  async #start(read: WebWorkerOptions['read'], start: WebWorkerOptions['start']): Promise<void> {
    try {
      // Nobody hears an event before the constructor is done, nor is the model asked for.
      await Promise.resolve();
      // Before large files are read for nothing.
      if (typeof WebAssembly !== 'object') throw new ModelProblem(noWebAssembly());
      const { program, files } = await read(() => {
        if (!this.#ended) this.#events.onMessage({ type: 'loading', fraction: 0 });
      });
      if (this.#ended) return;
      this.#run(start(program), files);
    } catch (error) {
      if (!this.#ended) this.#refuse(error);
    }
  }

  #run(worker: RunningWorker, files: Handover): void {
    this.#worker = worker;
    worker.listen(
      (message) => this.#receive(message),
      (reason) => this.#finish(reason),
    );
    worker.send(files, memoryOf(files));
    for (const message of this.#waiting) worker.send(message);
    this.#waiting = [];
  }

  #receive(value: unknown): void {
    if (this.#ended) return;
    const message = fromWorker(value);
    if (message !== undefined) return this.#events.onMessage(message);
    this.#events.log("A message of the model's worker that is not of the protocol was left aside.");
    this.#events.onNonsense(answeredBy(value));
  }

  /** Trying again would change nothing: who waits for the model is told why. */
  #refuse(error: unknown): void {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const sentence = isModelProblem(error) ? error.message : notStarted();
    for (const { type, id } of this.#waiting)
      if (type === 'load') this.#events.onMessage({ type: 'failed', id, sentence, detail });
  }

  #finish(reason: string): void {
    if (this.#ended) return;
    this.end();
    this.#events.onEnd(reason);
  }
}

const noWebAssembly = (): string =>
  t(
    'This browser runs no WebAssembly, which the model needs. Allow it for this site, or use VS Code outside the browser.',
  );
const notStarted = (): string =>
  t(
    'The model could not be started in this browser. Reload the window to try again; the log says what was in the way.',
  );
