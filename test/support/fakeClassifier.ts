import type { Classifier, ClassifyOptions, Reading } from '../../src/core/scoring/classifier.ts';
import { fallbackThresholds, type ModelInfo } from '../../src/core/scoring/modelInfo.ts';

export const fakeModel: ModelInfo = {
  id: 'fake',
  name: 'Fake',
  labels: ['joy', 'anger', 'fear'],
  windowTokens: 512,
  thresholds: fallbackThresholds,
  odds: [],
  runtime: 'fake',
};

/** The label a text names gets 0.9, or all the same where it names none. Records what it is asked. */
export class FakeClassifier implements Classifier {
  info: ModelInfo = fakeModel;
  /** What loading and classifying reject with. */
  failure: Error | undefined;
  loads = 0;
  /** Texts that have no reading. */
  readonly unreadable = new Set<string>();
  readonly calls: (readonly string[])[] = [];
  #held: (() => void)[] | undefined;

  async load(signal?: AbortSignal): Promise<ModelInfo> {
    this.loads += 1;
    signal?.throwIfAborted();
    if (this.failure !== undefined) throw this.failure;
    return this.info;
  }

  async classify(
    texts: readonly string[],
    { signal, onProgress }: ClassifyOptions = {},
  ): Promise<readonly (Reading | undefined)[]> {
    signal?.throwIfAborted();
    this.calls.push(texts);
    await (this.#held === undefined ? Promise.resolve() : this.#wait(signal));
    signal?.throwIfAborted();
    if (this.failure !== undefined) throw this.failure;
    onProgress?.(texts.length);
    return texts.map((text) => (this.unreadable.has(text) ? undefined : readingOf(text, this.info.labels)));
  }

  /** Calls wait from now on until `release`. */
  hold(): void {
    this.#held ??= [];
  }

  /** Lets the waiting calls finish, and those to come. */
  release(): void {
    for (const go of this.#held ?? []) go();
    this.#held = undefined;
  }

  #wait(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#held?.push(resolve);
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
  }
}

export function readingOf(text: string, labels: readonly string[] = fakeModel.labels): Reading {
  const named = labels.find((label) => text.includes(label));
  const rest = 0.1 / (labels.length - 1);
  const probability = (label: string): number =>
    named === undefined ? 1 / labels.length : label === named ? 0.9 : rest;
  return { scores: labels.map((label) => ({ label, probability: probability(label) })), windows: 1 };
}
