import { t } from '@vscode/l10n';

import {
  type Classifier,
  type ClassifierState,
  type ClassifyOptions,
  isModelProblem,
  ModelProblem,
  type Reading,
} from '../core/scoring/classifier.ts';
import type { ModelInfo } from '../core/scoring/modelInfo.ts';
import { withNeutralLabel } from '../core/scoring/model/neutralLabel.ts';
import { readInformation } from './information.ts';
import type { Measures } from './measures.ts';
import type { Server } from './server.ts';
import { type ServedModel, servedModel } from './servedModel.ts';

export interface ServerOptions {
  /** Of the model that is served; without it no claim is made of how often it is right. */
  readonly measures?: Measures | undefined;
  /** The label that means "no clear emotion"; undefined: the one named so, empty: none. */
  readonly neutralLabel?: string | undefined;
  readonly onState?: (state: ClassifierState) => void;
  /** Called when the server serves another model than before. */
  readonly onReplace?: () => void;
  readonly log?: (line: string) => void;
  /** How long what a server says of itself holds; a quarter of a minute when not given. */
  readonly freshMilliseconds?: number;
}

/** A Classifier on a server of Text Embeddings Inference's interface. Nothing is sent before the first request. */
export class ServerClassifier implements Classifier {
  readonly #server: Server;
  readonly #options: ServerOptions;
  readonly #ended = new AbortController();
  #state: ClassifierState = { type: 'stopped' };
  #served: ServedModel | undefined;
  /** Questions that are open about what it serves. */
  #asking = 0;

  constructor(server: Server, options: ServerOptions = {}) {
    this.#server = server;
    this.#options = options;
  }

  get state(): ClassifierState {
    return this.#state;
  }

  async load(signal?: AbortSignal): Promise<ModelInfo> {
    const { info } = await this.#guarded(signal, (either) => this.#ask(either));
    return withNeutralLabel(info, this.#options.neutralLabel);
  }

  async classify(texts: readonly string[], options: ClassifyOptions = {}): Promise<readonly (Reading | undefined)[]> {
    if (texts.length === 0) return this.#guarded(options.signal, async () => []);
    const { info, readings } = await this.#guarded(options.signal, async (signal) => {
      const { info, reader } = this.#served ?? (await this.#ask(signal));
      const readings = await reader.read(texts, { signal, onProgress: (done) => options.onProgress?.(done) });
      return { info, readings };
    });
    // Nothing is wrong with the server where it has changed its mind.
    if (this.#served?.info.id !== info.id)
      throw new ModelProblem(t('Another model took the place of the one that was asked. Try again.'));
    return readings.map(
      (reading) =>
        reading && {
          scores: info.labels.map((label, index) => ({ label, probability: reading.probabilities[index] ?? 0 })),
          windows: reading.windows,
        },
    );
  }

  /** Open requests reject. */
  dispose(): void {
    this.#ended.abort(new ModelProblem(t('The model was stopped before it had answered.')));
    this.#set({ type: 'stopped' });
  }

  async #guarded<T>(signal: AbortSignal | undefined, work: (either: AbortSignal) => Promise<T>): Promise<T> {
    const either = signal === undefined ? this.#ended.signal : AbortSignal.any([signal, this.#ended.signal]);
    either.throwIfAborted();
    try {
      return await work(either);
    } catch (error) {
      if (!either.aborted && isModelProblem(error)) {
        for (const line of causesOf(error)) this.#options.log?.(line);
        // What it says of itself is asked again before the next text goes to it.
        this.#served = this.#served && { ...this.#served, asked: -Infinity };
        this.#set({ type: 'failed', sentence: error.message });
      }
      throw error;
    }
  }

  /** What the server serves now; asked again once the last answer is old. */
  async #ask(signal: AbortSignal): Promise<ServedModel> {
    const { freshMilliseconds = 15_000, measures, log = () => {} } = this.#options;
    const known = this.#served;
    if (known !== undefined && performance.now() - known.asked < freshMilliseconds) return known;
    if (known === undefined) this.#set({ type: 'loading', fraction: 0 });
    const asked = performance.now();
    this.#asking += 1;
    try {
      const information = await readInformation(this.#server, signal);
      const told = await servedModel(this.#server, information, asked, { measures, log });
      signal.throwIfAborted();
      return this.#take(told);
    } finally {
      this.#asking -= 1;
      // Nobody waits for an answer any more.
      if (signal.aborted && this.#asking === 0 && this.#state.type === 'loading') this.#set({ type: 'stopped' });
    }
  }

  /** Of answers that overtake each other the one that was asked for last holds; a model that is known keeps its reader. */
  #take(told: ServedModel): ServedModel {
    const before = this.#served;
    if (before !== undefined && before.asked > told.asked) return before;
    const isKnown = before?.info.id === told.info.id;
    const served = isKnown ? { ...before, asked: told.asked } : told;
    if (!isKnown) this.#options.log?.(told.description);
    this.#served = served;
    this.#set({ type: 'ready', runtime: 'server' });
    if (before !== undefined && !isKnown) this.#options.onReplace?.();
    return served;
  }

  #set(state: ClassifierState): void {
    if (this.#state.type === state.type && state.type !== 'failed') return;
    this.#state = state;
    this.#options.onState?.(state);
  }
}

/** What lies behind a problem, for the log: fetch hides the system's error behind one of its own. */
function causesOf({ cause }: Error): readonly string[] {
  return cause instanceof Error ? [String(cause), ...causesOf(cause)] : [];
}
