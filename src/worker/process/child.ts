import { type ChildProcess, fork } from 'node:child_process';
import { constants, getPriority, setPriority } from 'node:os';
import { createInterface } from 'node:readline';

import type { Port, PortEvents } from '../port.ts';
import { answeredBy, fromWorker, type ToWorker } from '../protocol.ts';

export interface ChildOptions {
  /** Absolute path of the process's program. */
  readonly bundle: string;
  /** Whether its work gives way to other programs'. */
  readonly background: boolean;
  /** Absolute path of the translation that it speaks by; English without one. */
  readonly translation?: string;
}

/** The way to a child process. */
export class Child implements Port {
  readonly #process: ChildProcess;
  #ended = false;

  constructor({ bundle, background, translation }: ChildOptions, { onMessage, onNonsense, onEnd, log }: PortEvents) {
    this.#process = fork(bundle, translation === undefined ? [] : [translation], {
      // The debugger's options are not for the child; the runtime's telemetry has to be off before it starts.
      env: { ...process.env, NODE_OPTIONS: '', ORT_DISABLE_TELEMETRY: '1' },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    if (background) yieldToOthers(this.#process.pid);
    const finish = (reason: string): void => {
      if (this.#ended) return;
      this.#ended = true;
      onEnd(reason);
    };
    this.#process.on('error', (error) => finish(error.message));
    this.#process.on('exit', (code, signal) => finish(signal === null ? `exit code ${code}` : `signal ${signal}`));
    this.#process.on('message', (value) => {
      if (this.#ended) return;
      const message = fromWorker(value);
      if (message !== undefined) return onMessage(message);
      log("A message of the model's process that is not of the protocol was left aside.");
      onNonsense(answeredBy(value));
    });
    for (const stream of [this.#process.stdout, this.#process.stderr])
      if (stream !== null) createInterface({ input: stream }).on('line', (line) => !this.#ended && log(line));
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  send(message: ToWorker): void {
    if (this.#process.connected) this.#process.send(message, () => undefined);
  }

  end(): void {
    this.#ended = true;
    this.#process.kill('SIGKILL');
  }

  kill(): void {
    this.#process.kill('SIGKILL');
  }
}

function yieldToOthers(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));
  } catch {
    // Some containers forbid it; the work is then done at the usual priority.
  }
}
