import type * as vscode from 'vscode';

/** Changes that follow each other faster are shown as one. */
const pauseMilliseconds = 40;
/** So many times as long as the work took last: what a long document costs leaves most of the time to other extensions. */
const restOfWork = 10;

/** Work done once for all the calls within a pause. */
export class Throttle implements vscode.Disposable {
  readonly #work: () => void;
  #pause: NodeJS.Timeout | undefined;
  #isDisposed = false;
  /** Milliseconds of the work when it was done last. */
  #lastWork = 0;

  constructor(work: () => void) {
    this.#work = work;
  }

  /** Does nothing once it is disposed: what it would work on is gone. */
  schedule(): void {
    if (this.#isDisposed) return;
    this.#pause ??= setTimeout(
      () => {
        this.#pause = undefined;
        const start = performance.now();
        this.#work();
        this.#lastWork = performance.now() - start;
      },
      Math.max(pauseMilliseconds, this.#lastWork * restOfWork),
    );
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#pause);
  }
}
