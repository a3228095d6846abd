import { t } from '@vscode/l10n';

import { isModelProblem, ModelProblem } from '../../core/scoring/classifier.ts';
import type { Port, PortEvents } from '../port.ts';
import { answeredBy, fromWorker, type ToWorker } from '../protocol.ts';
import { memoryOf, type ModelHandover, type RuntimeHandover } from './handover.ts';
import { notStarted } from './notStarted.ts';

/** What is used of a browser's worker. */
export interface RunningWorker {
  listen(heard: (message: unknown) => void, failed: (reason: string) => void): void;
  /** `memory` changes hands instead of being copied. */
  send(message: unknown, memory?: ArrayBuffer[]): void;
  terminate(): void;
}

/** What a worker is made of, each as soon as it is read. */
export interface WorkerParts {
  readonly program: Promise<Uint8Array<ArrayBuffer>>;
  readonly runtime: Promise<RuntimeHandover>;
  readonly model: Promise<ModelHandover>;
}

export interface WebWorkerOptions {
  /** Reads anew for each worker; `heard` tells that it is going on. Throws a ModelProblem where nothing can be read. */
  readonly read: (heard: () => void) => WorkerParts;
  readonly start: (program: Uint8Array<ArrayBuffer>) => RunningWorker;
}

/** The way to a web worker. */
export class WebWorker implements Port {
  readonly #events: PortEvents;
  #worker: RunningWorker | undefined;
  /** Sent before the worker has all it works with; undefined from then on. */
  #waiting: ToWorker[] | undefined = [];
  #ended = false;

  constructor({ read, start }: WebWorkerOptions, events: PortEvents) {
    this.#events = events;
    void this.#start(read, start);
  }

  send(message: ToWorker): void {
    if (this.#waiting === undefined) this.#worker?.send(message);
    else this.#waiting.push(message);
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
      const { program, runtime, model } = read(() => {
        if (!this.#ended) this.#events.onMessage({ type: 'loading', fraction: 0 });
      });
      const running = program.then((bytes) => this.#run(bytes, start));
      const woken = Promise.all([runtime, running]).then(([handover]) => this.#hand(handover));
      await Promise.all([model, woken]).then(([handover]) => this.#hand(handover));
      const waiting = this.#waiting ?? [];
      this.#waiting = undefined;
      for (const message of waiting) this.send(message);
    } catch (error) {
      if (!this.#ended) this.#refuse(error);
    }
  }

  #run(program: Uint8Array<ArrayBuffer>, start: WebWorkerOptions['start']): void {
    if (this.#ended) return;
    this.#worker = start(program);
    this.#worker.listen(
      (message) => this.#receive(message),
      (reason) => this.#finish(reason),
    );
  }

  #hand(handover: RuntimeHandover | ModelHandover): void {
    if (!this.#ended) this.#worker?.send(handover, memoryOf(handover));
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
    for (const { type, id } of this.#waiting ?? [])
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
