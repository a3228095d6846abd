import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { createInterface } from 'node:readline';

import { type FromWorker, fromWorker, type ToWorker } from './protocol.ts';

export interface ChildEvents {
  readonly onMessage: (message: FromWorker) => void;
  /** Called once, when the process has ended without being asked to, or could not start. */
  readonly onEnd: (reason: string) => void;
  readonly log: (line: string) => void;
}

/** The running child process. After `end()` none of its events come any more. */
export class Child {
  readonly #process: ChildProcess;
  #ended = false;

  /** `background` work gives way to other programs'. */
  constructor(bundle: string, background: boolean, { onMessage, onEnd, log }: ChildEvents) {
    this.#process = fork(bundle, [], {
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
      if (message === undefined) log("A message of the model's process that is not of the protocol was left aside.");
      else onMessage(message);
    });
    for (const stream of [this.#process.stdout, this.#process.stderr])
      if (stream !== null) createInterface({ input: stream }).on('line', (line) => !this.#ended && log(line));
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Never throws: a process that is gone reports it through `onEnd`. */
  send(message: ToWorker): void {
    if (this.#process.connected) this.#process.send(message, () => undefined);
  }

  /** Ends the process at once; it has nothing to lose. */
  end(): void {
    this.#ended = true;
    this.#process.kill('SIGKILL');
  }

  /** Ends a process that does not answer, as if it had ended by itself. */
  kill(): void {
    this.#process.kill('SIGKILL');
  }
}

function yieldToOthers(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Some containers forbid it; the work is then done at the usual priority.
  }
}
