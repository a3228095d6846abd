import type * as vscode from 'vscode';

/** Changes that follow each other faster are shown as one. */
const pauseMilliseconds = 40;

/** Work done once for all the calls within a pause. */
export class Coalesced implements vscode.Disposable {
  readonly #work: () => void;
  #pause: NodeJS.Timeout | undefined;

  constructor(work: () => void) {
    this.#work = work;
  }

  schedule(): void {
    this.#pause ??= setTimeout(() => {
      this.#pause = undefined;
      this.#work();
    }, pauseMilliseconds);
  }

  dispose(): void {
    clearTimeout(this.#pause);
  }
}
