import type { RawReading } from './protocol.ts';
import type { TextRequest } from './requests.ts';
import { Suspicion } from './suspicion.ts';

/** Texts that were sent and are not answered yet, whether or not somebody still waits for them. */
interface Job {
  readonly request: TextRequest;
  readonly places: readonly number[];
  /** One text that ended a process perhaps: nothing else is sent beside it. */
  readonly isTrial: boolean;
}

export interface Sent {
  readonly id: number;
  readonly texts: readonly string[];
}

/** What a model's process has to read: which texts go next, and what becomes of those that went. */
export class TextQueue {
  readonly #suspicion = new Suspicion();
  readonly #jobs = new Map<number, Job>();
  /** Oldest first. */
  #requests: readonly TextRequest[] = [];
  #nextId = 1;

  add(request: TextRequest): void {
    this.#requests = [...this.#open, request];
  }

  /** True while a request waits. */
  get isWanted(): boolean {
    return this.#open.length > 0;
  }

  /** True while a process owes an answer. */
  get isAtWork(): boolean {
    return this.#jobs.size > 0;
  }

  /** Takes what is to be sent now. Texts under suspicion come last, and each when nothing else is at work. */
  *take(model: string): Generator<Sent> {
    if ([...this.#jobs.values()].some(({ isTrial }) => isTrial)) return;
    for (const request of this.#open) {
      request.model ??= model;
      const places = request.takeTogether((text) => this.#suspicion.isApart(text));
      if (places.length > 0) yield this.#send({ request, places, isTrial: false });
    }
    if (this.isAtWork) return;
    for (const request of this.#open) {
      for (let place = request.takeAlone(); place !== undefined; place = request.takeAlone()) {
        if (!this.#suspicion.isFatal(request.texts[place] ?? '')) {
          yield this.#send({ request, places: [place], isTrial: true });
          return;
        }
        request.settle([place], [null]);
      }
    }
  }

  /** Ids of a request's jobs that are still at work. */
  jobsOf(request: TextRequest): readonly number[] {
    return [...this.#jobs].filter(([, job]) => job.request === request).map(([id]) => id);
  }

  progress(id: number, done: number): void {
    this.#jobs.get(id)?.request.progress(done);
  }

  /** False when these can't be the readings that were asked for. */
  answer(id: number, readings: readonly (RawReading | null)[], labels: number): boolean {
    const job = this.#jobs.get(id);
    if (job === undefined) return true;
    const { request, places } = job;
    const fits = (reading: RawReading | null): boolean => reading === null || reading.probabilities.length === labels;
    if (readings.length !== places.length || !readings.every(fits)) return false;
    this.#jobs.delete(id);
    this.#suspicion.read(textsOf(job));
    request.settle(places, readings);
    return true;
  }

  /** True when somebody waited for that. */
  reject(id: number, error: unknown): boolean {
    const request = this.#jobs.get(id)?.request;
    this.#jobs.delete(id);
    const wasOpen = request?.isOpen === true;
    request?.reject(error);
    return wasOpen;
  }

  rejectAll(error: unknown, isMeant: (request: TextRequest) => boolean = () => true): void {
    for (const request of this.#open) if (isMeant(request)) request.reject(error);
  }

  /** The process is gone, by itself or `ended`: what it had not answered waits again. */
  putBack(): void {
    for (const { request, places } of this.#jobs.values()) request.putBack(places);
    this.#jobs.clear();
  }

  /** What is at work ended the process. The text that is proven to have done so, or undefined. */
  blame(): string | undefined {
    const texts = [...this.#jobs.values()].flatMap(textsOf);
    return this.#suspicion.ended(texts) ? texts[0] : undefined;
  }

  /** No text is to blame for anything, or another model reads them. */
  acquit(): void {
    this.#suspicion.forget();
  }

  get #open(): readonly TextRequest[] {
    this.#requests = this.#requests.filter(({ isOpen }) => isOpen);
    return this.#requests;
  }

  #send(job: Job): Sent {
    const id = this.#nextId++;
    this.#jobs.set(id, job);
    return { id, texts: textsOf(job) };
  }
}

function textsOf({ request, places }: Job): readonly string[] {
  return places.map((place) => request.texts[place] ?? '');
}
