import type { Classifier, ClassifyOptions, Reading } from '../../core/scoring/classifier.ts';
import type { ModelInfo } from '../../core/scoring/modelInfo.ts';
import { ScoreCache } from '../../core/scoring/scoreCache.ts';

/** A novel has some 3,000 passages and a million UTF-16 units; of more than a hundred the first ones are read again. */
const limits = { entries: 500_000, units: 100_000_000 };

/** A model that is asked of each text once. */
export class RememberedReadings implements Classifier {
  readonly #classifier: Classifier;
  readonly #known = new ScoreCache(limits);
  #model = '';

  constructor(classifier: Classifier) {
    this.#classifier = classifier;
  }

  async load(signal?: AbortSignal): Promise<ModelInfo> {
    const model = await this.#classifier.load(signal);
    this.#model = model.id;
    return model;
  }

  async classify(
    texts: readonly string[],
    { signal, onProgress }: ClassifyOptions = {},
  ): Promise<readonly (Reading | undefined)[]> {
    const model = this.#model;
    const known = texts.map((text) => this.#known.get(model, text));
    const others = texts.filter((_, index) => known[index] === undefined);
    const before = texts.length - others.length;
    onProgress?.(before);
    if (others.length === 0) return known;
    const readings = await this.#classifier.classify(others, {
      ...(signal !== undefined && { signal }),
      onProgress: (done) => onProgress?.(before + done),
    });
    if (readings.length !== others.length) return readings;
    const coming = readings.values();
    return texts.map((text, index) => {
      const reading = known[index] ?? coming.next().value;
      if (reading !== undefined) this.#known.set(model, text, reading);
      return reading;
    });
  }
}
