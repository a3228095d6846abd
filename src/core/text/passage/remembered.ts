/** What was found of a text; forgotten when one whole reading did without it. */
export class Remembered<T> {
  #before: ReadonlyMap<string, T> = new Map();
  #now = new Map<string, T>();
  #isStale: ((text: string) => boolean) | undefined;

  /** Starts a reading, for which what was found of texts that are `stale` counts no more. */
  begin(stale?: (text: string) => boolean): void {
    this.#before = this.#now;
    this.#now = new Map();
    this.#isStale = stale;
  }

  get(text: string, find: () => T): T {
    const kept = this.#now.get(text) ?? (this.#isStale?.(text) === true ? undefined : this.#before.get(text));
    const found = kept ?? find();
    this.#now.set(text, found);
    return found;
  }
}
