export interface WatchOptions {
  /** Silence of a process at work after which it counts as hung. */
  readonly silenceMilliseconds: number;
  readonly onSilence: () => void;
  /** Called after a process was without work for as long as `restMilliseconds` says. */
  readonly onRest: () => void;
}

/**
 * Waits for a sign of life while a process has work, and for its time to end while it has none. Only what the process
 * says is such a sign: more work is none, or a hung one would live on as long as it is given some.
 */
export class Watch {
  readonly #options: WatchOptions;
  #restMilliseconds: number;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(restMilliseconds: number, options: WatchOptions) {
    this.#restMilliseconds = restMilliseconds;
    this.#options = options;
  }

  /** What has begun counts from now. */
  set restMilliseconds(milliseconds: number) {
    this.#restMilliseconds = milliseconds;
    if (this.#rest !== undefined) this.rests();
  }

  /** The process said something. */
  heard(): void {
    this.#endSilence();
  }

  /** It owes an answer. */
  works(): void {
    this.#endRest();
    this.#silence ??= setTimeout(this.#options.onSilence, this.#options.silenceMilliseconds);
  }

  /** It has nothing to do. */
  rests(): void {
    this.stop();
    this.#rest = setTimeout(this.#options.onRest, this.#restMilliseconds);
  }

  /** There is none. */
  stop(): void {
    this.#endSilence();
    this.#endRest();
  }

  #endSilence(): void {
    clearTimeout(this.#silence);
    this.#silence = undefined;
  }

  #endRest(): void {
    clearTimeout(this.#rest);
    this.#rest = undefined;
  }
}
