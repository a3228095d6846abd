import type { RuntimeChoice } from '../core/scoring/modelInfo.ts';

/** Processes in a row that end before they have loaded the model, after which what waits is given up. */
const mostFailedLoads = 4;
/** Texts in a row that end a process each, with none read between them, after which it counts as the model's fault. */
const mostFatalTexts = 8;

interface CrashOptions {
  /** Wait before a restart; four times as long after each process that loads no model. */
  readonly restartMilliseconds: number;
  readonly log: (line: string) => void;
}

/** How often the process has ended by itself of late, and what that means for the next one. */
export class Crashes {
  readonly #options: CrashOptions;
  #runtime: RuntimeChoice;
  #failedLoads = 0;
  #fatalTexts = 0;

  /** `runtime` is the one that was asked for. */
  constructor(runtime: RuntimeChoice, options: CrashOptions) {
    this.#runtime = runtime;
    this.#options = options;
  }

  /** What the next process is to load with. */
  get runtime(): RuntimeChoice {
    return this.#runtime;
  }

  /** Milliseconds until the next process starts. */
  get wait(): number {
    return this.#options.restartMilliseconds * 4 ** Math.max(0, this.#failedLoads - 1);
  }

  /** What waits is given up. What comes later is tried once more: the counts stay until something is loaded or read. */
  get areTooMany(): boolean {
    return this.#failedLoads >= mostFailedLoads || this.#fatalTexts >= mostFatalTexts;
  }

  loaded(): void {
    this.#failedLoads = 0;
  }

  read(): void {
    this.#fatalTexts = 0;
  }

  /** The process ended before it had loaded the model. */
  atLoad(): void {
    this.#failedLoads += 1;
    // A library that ends the process while it loads throws nothing that could be caught.
    if (this.#failedLoads > 1 && this.#runtime === 'auto') {
      this.#runtime = 'wasm';
      this.#options.log('WebAssembly takes the place of the native runtime.');
    }
  }

  /** The process ended at its work; `text`: the one that is to blame, where that is known. */
  atWork(text: string | undefined): void {
    if (text === undefined) return;
    this.#fatalTexts += 1;
    this.#options.log(`A text of ${text.length} characters ended it twice and is left out from now on.`);
  }
}
