import type { FromWorker } from './protocol.ts';

export type Answer = Extract<FromWorker, { type: 'loaded' | 'readings' }>;

/** A request that waits for its answer. */
export interface Request {
  readonly id: number;
  /** Undefined when only the model is to be loaded. */
  readonly texts: readonly string[] | undefined;
  readonly onProgress: ((done: number) => void) | undefined;
  /** Processes that ended while they had it to work on. */
  crashes: number;
}

interface Waiting extends Request {
  settle(outcome: { readonly answer: Answer } | { readonly error: unknown }): void;
}

/** Open requests by id. Each settles once: by its answer, an error, its signal, or when all are rejected. */
export class Requests {
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;

  /** The open requests, oldest first. */
  get open(): readonly Request[] {
    return [...this.#waiting.values()];
  }

  /** Opens a request; `onAbort` is called after its signal rejected it. */
  add(
    { texts, onProgress, signal }: Pick<Request, 'texts' | 'onProgress'> & { readonly signal: AbortSignal | undefined },
    onAbort: (id: number) => void,
  ): { readonly request: Request; readonly answer: Promise<Answer> } {
    const id = this.#nextId++;
    const request = { id, texts, onProgress, crashes: 0 };
    const answer = new Promise<Answer>((resolve, reject) => {
      const abort = (): void => {
        this.reject(id, signal?.reason);
        onAbort(id);
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#waiting.set(
        id,
        Object.assign(request, {
          settle: (outcome: Parameters<Waiting['settle']>[0]): void => {
            this.#waiting.delete(id);
            signal?.removeEventListener('abort', abort);
            if ('answer' in outcome) resolve(outcome.answer);
            else reject(outcome.error);
          },
        }),
      );
    });
    return { request, answer };
  }

  progress(id: number, done: number): void {
    this.#waiting.get(id)?.onProgress?.(done);
  }

  resolve(answer: Answer): void {
    this.#waiting.get(answer.id)?.settle({ answer });
  }

  reject(id: number, error: unknown): void {
    this.#waiting.get(id)?.settle({ error });
  }

  rejectAll(error: unknown): void {
    for (const waiting of this.#waiting.values()) waiting.settle({ error });
  }
}
