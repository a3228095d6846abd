import type { Classifier, ClassifierState, ClassifyOptions, Reading } from '../core/scoring/classifier.ts';
import type { ModelInfo, RuntimeChoice } from '../core/scoring/modelInfo.ts';

export interface ModelProcessOptions {
  /** Absolute path of the process's program, dist/worker.cjs. */
  readonly bundle: string;
  /** Absolute path of the model's folder. */
  readonly folder: string;
  readonly runtime: RuntimeChoice;
  /** Processor threads, at most half the cores are used. */
  readonly threads: number;
  /** Quiet time after which the process ends. */
  readonly unloadAfterMilliseconds: number;
  readonly onState?: (state: ClassifierState) => void;
  readonly log?: (line: string) => void;
}

/** A Classifier in a child process, started by the first request. Every request settles. */
export class ModelProcess implements Classifier {
  readonly #options: ModelProcessOptions;

  constructor(options: ModelProcessOptions) {
    this.#options = options;
  }

  get state(): ClassifierState {
    return { type: 'stopped' };
  }

  load(_signal?: AbortSignal): Promise<ModelInfo> {
    throw new Error(`not written yet ${this.#options.folder}`);
  }

  classify(_texts: readonly string[], _options?: ClassifyOptions): Promise<readonly Reading[]> {
    throw new Error('not written yet');
  }

  /** Ends the process; open requests reject. */
  dispose(): void {}
}
