import type { ClassifyOptions } from '../core/scoring/classifier.ts';
import type { RawReading } from './protocol.ts';

/** What a caller waits for. It settles once: by its answer, an error, or its signal. */
export class Request<Answer> {
  readonly answer: Promise<Answer>;
  readonly #stopListening: () => void;
  #resolve: (answer: Answer) => void = () => {};
  #reject: (error: unknown) => void = () => {};
  #isOpen = true;

  /** `onAbort` is called after the signal rejected the request. */
  constructor(signal: AbortSignal | undefined, onAbort: () => void) {
    this.answer = new Promise((resolve, reject) => {
      [this.#resolve, this.#reject] = [resolve, reject];
    });
    const abort = (): void => {
      this.reject(signal?.reason);
      onAbort();
    };
    signal?.addEventListener('abort', abort, { once: true });
    this.#stopListening = () => signal?.removeEventListener('abort', abort);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  resolve(answer: Answer): void {
    this.#close();
    this.#resolve(answer);
  }

  reject(error: unknown): void {
    this.#close();
    this.#reject(error);
  }

  #close(): void {
    this.#isOpen = false;
    this.#stopListening();
  }
}

/** Waits for a reading of each of its texts, in whatever parts they come; undefined for one that can't be read. */
export class TextRequest extends Request<readonly (RawReading | undefined)[]> {
  readonly texts: readonly string[];
  /** Id of the model whose readings are wanted; undefined where any will do. */
  model: string | undefined;
  readonly #readings: (RawReading | undefined)[];
  readonly #onProgress: ClassifyOptions['onProgress'];
  /** Places of the texts that wait to be sent, with others or alone. */
  #together: readonly number[];
  readonly #alone: number[] = [];
  #left: number;
  #told = 0;

  constructor(texts: readonly string[], { signal, onProgress }: ClassifyOptions, onAbort: () => void) {
    super(signal, onAbort);
    this.texts = texts;
    this.#readings = texts.map(() => undefined);
    this.#onProgress = onProgress;
    this.#together = [...texts.keys()];
    this.#left = texts.length;
  }

  /** Places of the texts that go at once; one that `isApart` waits until it is taken alone. */
  takeTogether(isApart: (text: string) => boolean): readonly number[] {
    const waiting = this.#together;
    this.#together = [];
    return waiting.filter((place) => {
      const waitsOn = isApart(this.texts[place] ?? '');
      if (waitsOn) this.#alone.push(place);
      return !waitsOn;
    });
  }

  takeAlone(): number | undefined {
    return this.#alone.shift();
  }

  /** These were taken and not answered: they wait again. */
  putBack(places: readonly number[]): void {
    this.#together = [...this.#together, ...places];
  }

  /** What came of the texts at these places, in their order; null where there is no reading. */
  settle(places: readonly number[], readings: readonly (RawReading | null)[]): void {
    for (const [index, place] of places.entries()) this.#readings[place] = readings[index] ?? undefined;
    this.#left -= places.length;
    this.progress(0);
    if (this.#left === 0) this.resolve(this.#readings);
  }

  /** `done` texts of those that were taken last are finished. Text by text it begins anew, which nobody is told. */
  progress(done: number): void {
    const all = this.texts.length - this.#left + done;
    if (!this.isOpen || all <= this.#told) return;
    this.#told = all;
    this.#onProgress?.(all);
  }
}
