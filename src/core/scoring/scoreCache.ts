import type { Reading } from './classifier.ts';

export interface CacheLimits {
  readonly entries: number;
  /** UTF-16 units of all texts held. */
  readonly units: number;
}

/** Readings by model and text; the ones used longest ago go first. Shared by all documents. */
export class ScoreCache {
  readonly #limits: CacheLimits;
  /** In the order of their last use. */
  readonly #readings = new Map<string, Reading>();
  #units = 0;

  constructor(limits: CacheLimits) {
    this.#limits = limits;
  }

  get(model: string, text: string): Reading | undefined {
    const key = keyOf(model, text);
    const reading = this.#readings.get(key);
    if (reading === undefined) return undefined;
    this.#readings.delete(key);
    this.#readings.set(key, reading);
    return reading;
  }

  set(model: string, text: string, reading: Reading): void {
    const key = keyOf(model, text);
    if (this.#readings.delete(key)) this.#units -= key.length;
    this.#readings.set(key, reading);
    this.#units += key.length;
    for (const oldest of this.#readings.keys()) {
      if (this.#readings.size <= this.#limits.entries && this.#units <= this.#limits.units) return;
      this.#readings.delete(oldest);
      this.#units -= oldest.length;
    }
  }
}

function keyOf(model: string, text: string): string {
  return `${model}\n${text}`;
}
