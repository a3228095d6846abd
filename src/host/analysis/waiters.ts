/** Those who wait for the same work to be done. */
export class Waiters {
  readonly #waiting = new Set<() => void>();

  get areAny(): boolean {
    return this.#waiting.size > 0;
  }

  /** Settles with the next `settle`. Rejects with the signal's reason; `onLeave` is called then. */
  wait(signal: AbortSignal | undefined, onLeave: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.delete(settle);
        onLeave();
        reject(signal?.reason);
      };
      const settle = (): void => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      this.#waiting.add(settle);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  settle(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const settle of waiting) settle();
  }
}
