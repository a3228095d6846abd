import type { StampedOutcome } from './fileReading.ts';

/** What a run or an update did, for the log. */
export class ReadTally {
  readonly #start = performance.now();
  #files = 0;
  #read = 0;
  #texts = 0;

  /** A file that was come to; one that was as it was has the outcome it had `before`. */
  add(before: StampedOutcome | undefined, { outcome }: StampedOutcome): void {
    this.#files += 1;
    if (outcome === before?.outcome) return;
    this.#read += 1;
    if (outcome.type === 'read') this.#texts += outcome.summary.read;
  }

  /** English, as the log is. */
  get text(): string {
    const seconds = ((performance.now() - this.#start) / 1000).toFixed(1);
    return `Files read: ${this.#read} of ${this.#files}; passages given to the model: ${this.#texts}; seconds: ${seconds}.`;
  }
}
