import { t } from '@vscode/l10n';

import { probabilitiesOf } from '../core/scoring/activation.ts';
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
import { type Information, readInformation } from './information.ts';
import { checkLabels, type Measures, unmeasured } from './measures.ts';
import { Reader } from './reader.ts';
import { hostOf, type Server } from './server.ts';

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

/** A model in use, as it was told by the server. */
interface Served {
  readonly information: Information;
  readonly info: ModelInfo;
  readonly reader: Reader;
  readonly asked: number;
}

/** A Classifier on a server of Text Embeddings Inference's interface. Nothing is sent before the first request. */
export class ServerClassifier implements Classifier {
  readonly #server: Server;
  readonly #options: ServerOptions;
  readonly #ended = new AbortController();
  #state: ClassifierState = { type: 'stopped' };
  #served: Served | undefined;

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
    return this.#guarded(options.signal, async (signal) => {
      if (texts.length === 0) return [];
      const { info, reader } = this.#served ?? (await this.#ask(signal));
      const readings = await reader.read(texts, { signal, onProgress: (done) => options.onProgress?.(done) });
      if (this.#served?.info.id !== info.id)
        throw new ModelProblem(t('Another model took the place of the one that was asked. Try again.'));
      return readings.map(
        (reading) =>
          reading && {
            scores: info.labels.map((label, index) => ({ label, probability: reading.probabilities[index] ?? 0 })),
            windows: reading.windows,
          },
      );
    });
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
  async #ask(signal: AbortSignal): Promise<Served> {
    const { freshMilliseconds = 15_000 } = this.#options;
    const before = this.#served;
    if (before !== undefined && performance.now() - before.asked < freshMilliseconds) return before;
    if (before === undefined) this.#set({ type: 'loading', fraction: 0 });
    const asked = performance.now();
    const information = await readInformation(this.#server, signal);
    const served =
      before?.information.stamp === information.stamp ? { ...before, asked } : await this.#made(information, asked);
    signal.throwIfAborted();
    this.#served = served;
    this.#set({ type: 'ready', runtime: 'server' });
    if (before !== undefined && before.info.id !== served.info.id) this.#options.onReplace?.();
    return served;
  }

  async #made(information: Information, asked: number): Promise<Served> {
    const { measures, log = () => {} } = this.#options;
    if (measures !== undefined) checkLabels(this.#server, information.labels, measures);
    const { figures, activation } = measures ?? unmeasured;
    const { thresholds, agreement, odds, temperature } = figures;
    const host = hostOf(this.#server);
    const info: ModelInfo = {
      id: await idOf([this.#server.address, information.stamp, JSON.stringify({ activation, figures })]),
      name: information.model,
      labels: information.labels,
      windowTokens: information.windowTokens,
      thresholds,
      ...(agreement !== undefined && { agreement }),
      odds,
      runtime: 'server',
      host,
    };
    const reader = new Reader(this.#server, information, {
      probabilitiesOf: (scores) => probabilitiesOf(scores, activation, temperature),
      log,
    });
    log(
      `${host} serves ${information.model}, ${information.batchTexts} texts a request, ${information.windowTokens} tokens a text.`,
    );
    return { information, info, reader, asked };
  }

  #set(state: ClassifierState): void {
    if (this.#state.type === state.type && state.type !== 'failed') return;
    this.#state = state;
    this.#options.onState?.(state);
  }
}

/** Short, for it stands before each text in the cache. */
async function idOf(parts: readonly string[]): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts.join('\n')));
  const digits = [...new Uint8Array(sum)].slice(0, 8).map((byte) => byte.toString(16).padStart(2, '0'));
  return `${digits.join('')}-server`;
}

/** What lies behind a problem, for the log: fetch hides the system's error behind one of its own. */
function causesOf({ cause }: Error): readonly string[] {
  return cause instanceof Error ? [String(cause), ...causesOf(cause)] : [];
}
