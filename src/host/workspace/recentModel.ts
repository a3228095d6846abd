import type { Classifier } from '../../core/scoring/classifier.ts';
import type { ModelInfo } from '../../core/scoring/modelInfo.ts';

/** For so long what the model's process said of the model holds without being asked again. */
const validityMilliseconds = 1000;

/** The model that reads, for work on many files: asked for each of them, the process would be busy with answers. */
export class RecentModel {
  readonly #model: Pick<Classifier, 'load'>;
  #asked: Promise<ModelInfo> | undefined;
  #askedAt = 0;

  constructor(model: Pick<Classifier, 'load'>) {
    this.#model = model;
  }

  /** Rejects with ModelProblem, and with the signal's reason. */
  async info(signal: AbortSignal): Promise<ModelInfo> {
    signal.throwIfAborted();
    const now = performance.now();
    if (this.#asked === undefined || now - this.#askedAt >= validityMilliseconds) {
      this.#askedAt = now;
      this.#asked = this.#model.load(signal);
    }
    return this.#asked;
  }
}
