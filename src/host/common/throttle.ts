import type * as vscode from 'vscode';

/** Changes that follow each other faster are shown as one. */
const pauseMilliseconds = 40;

/** Work done once for all the calls within a pause. */
export class Throttle implements vscode.Disposable {
  readonly #work: () => void;
  #pause: NodeJS.Timeout | undefined;
  #isDisposed = false;

  constructor(work: () => void) {
    this.#work = work;
  }

  /** Does nothing once it is disposed: what it would work on is gone. */
  schedule(): void {
    if (this.#isDisposed) return;
    this.#pause ??= setTimeout(() => {
      this.#pause = undefined;
      this.#work();
    }, pauseMilliseconds);
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#pause);
  }
}
