import { addressesAbove } from './addresses.ts';

/** Milliseconds. */
export interface QueuePace {
  /** Without another change, until what has changed is looked at. */
  readonly rest: number;
  /** From the first change at the longest, however many follow. */
  readonly patience: number;
}

/**
 * What has changed and is to be looked at, by address: each once, however often it changed, and the newest last. It keeps
 * no clock: times come in milliseconds from whoever has one.
 */
export class ChangeQueue {
  readonly #pace: QueuePace;
  readonly #limit: number;
  readonly #waiting = new Set<string>();
  #first = 0;
  #newest = 0;

  /** No more than `limit` addresses wait. */
  constructor(pace: QueuePace, limit: number) {
    this.#pace = pace;
    this.#limit = limit;
  }

  /** False where there is no room: then nothing waits any more, for what came before is not worth more than this. */
  add(address: string, now: number): boolean {
    if (this.#waiting.size === 0) this.#first = now;
    this.#newest = now;
    this.#waiting.delete(address);
    this.#waiting.add(address);
    if (this.#waiting.size <= this.#limit) return true;
    this.#waiting.clear();
    return false;
  }

  /** When to take them; undefined where nothing waits. */
  get dueAt(): number | undefined {
    const { rest, patience } = this.#pace;
    return this.#waiting.size === 0 ? undefined : Math.min(this.#newest + rest, this.#first + patience);
  }

  /** All of them, without those that lie in a folder that is among them; then nothing waits. */
  take(): readonly string[] {
    const taken = [...this.#waiting].filter(
      (address) => !addressesAbove(address).some((above) => this.#waiting.has(above)),
    );
    this.#waiting.clear();
    return taken;
  }

  clear(): void {
    this.#waiting.clear();
  }
}
