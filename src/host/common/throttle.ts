import type * as vscode from 'vscode';

/** Changes that follow each other faster are shown as one. */
const pauseMilliseconds = 40;
/** So many times as long as the work took last: what a long document costs leaves most of the time to other extensions. */
const restOfWork = 10;
/** So many times as long, in milliseconds this at most, it waits for the next key of a person who types. */
const restOfKeys = 100;
const longestRest = 1000;
/** Milliseconds after which it waits for no key any more. */
const longestWait = 10_000;

/** Work done once for all the calls within a pause. */
export class Throttle implements vscode.Disposable {
  readonly #work: () => void;
  #pause: NodeJS.Timeout | undefined;
  #isDisposed = false;
  /** Milliseconds of the work when it was done last. */
  #lastWork = 0;
  #lastKey = -Infinity;
  /** When what waits was scheduled. */
  #since = 0;

  constructor(work: () => void) {
    this.#work = work;
  }

  /** Does nothing once it is disposed: what it would work on is gone. */
  schedule(): void {
    if (this.#isDisposed || this.#pause !== undefined) return;
    this.#since = performance.now();
    this.#wait(Math.max(pauseMilliseconds, this.#lastWork * restOfWork));
  }

  /** To be called for each key: work that takes long is done when the person pauses. */
  typed(): void {
    this.#lastKey = performance.now();
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#pause);
  }

  #wait(milliseconds: number): void {
    this.#pause = setTimeout(() => {
      const start = performance.now();
      const rest = Math.min(longestRest, this.#lastWork * restOfKeys) - (start - this.#lastKey);
      const left = Math.min(rest, longestWait - (start - this.#since));
      if (left > 0) return this.#wait(left);
      this.#pause = undefined;
      this.#work();
      this.#lastWork = performance.now() - start;
    }, milliseconds);
  }
}
