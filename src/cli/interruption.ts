import { constants } from 'node:os';

/** Ctrl+C, a request to end, and a terminal that was closed. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type Signal = (typeof signals)[number];

/** For what the system does not let go of: a drive that does not answer, a terminal that was stopped. */
const graceMilliseconds = 500;

/** What a person or another program does to end the work early. */
export class Interruption {
  readonly #ended = new AbortController();
  #by: Signal | undefined;

  /**
   * Listens from now on. The signal has its usual effect, the process's end, when the work has not ended half a second after
   * the first or when another one comes; `atOnce` is called just before.
   */
  constructor(atOnce: () => void) {
    const end = (by: Signal): void => {
      atOnce();
      for (const each of signals) process.removeAllListeners(each);
      process.kill(process.pid, by);
    };
    for (const by of signals) {
      process.on(by, () => {
        if (this.#by !== undefined) return end(by);
        this.#by = by;
        this.#ended.abort();
        setTimeout(end, graceMilliseconds, by).unref();
      });
    }
  }

  /** Aborted by the first signal. */
  get signal(): AbortSignal {
    return this.#ended.signal;
  }

  /** As shells tell it: 130 after Ctrl+C, 143 after a request to end. */
  get exitCode(): number {
    return 128 + constants.signals[this.#by ?? 'SIGINT'];
  }
}
