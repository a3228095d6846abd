import { t } from '@vscode/l10n';

import {
  type Classifier,
  type ClassifierState,
  type ClassifyOptions,
  ModelProblem,
  type Reading,
} from '../core/scoring/classifier.ts';
import type { ModelInfo } from '../core/scoring/modelInfo.ts';
import { withNeutralLabel } from '../core/scoring/model/neutralLabel.ts';
import { KeptProcess, type ProcessOptions } from './keptProcess.ts';
import type { OpenPort } from './port.ts';
import type { ModelRequest } from './protocol.ts';
import { Request, TextRequest } from './requests.ts';
import { TextQueue } from './textQueue.ts';

/** What a client does whatever is at the other end of its port. */
export interface ClientOptions extends ProcessOptions {
  /** The label that means "no clear emotion"; undefined: the one named so, empty: none. */
  readonly neutralLabel?: string | undefined;
  /** Why there is nothing to load, as one sentence: every request rejects with it, and no process starts. */
  readonly problem?: string;
  readonly onState?: (state: ClassifierState) => void;
  /** Called when another model than before was loaded: what that one read no longer holds. */
  readonly onReplace?: () => void;
}

/**
 * A Classifier at the other end of a port, a child process or a web worker ("the process" here), opened by the first
 * request and after a crash. Every request settles. What a process was at when it ended goes to the next one text by
 * text: the one that ends that too is left out, the others are read.
 */
export class ModelClient implements Classifier {
  readonly #options: ClientOptions;
  readonly #queue = new TextQueue();
  readonly #process: KeptProcess;
  #loads: readonly Request<ModelInfo>[] = [];
  #state: ClassifierState = { type: 'stopped' };
  /** The model that was loaded last, by whichever process. */
  #known: ModelInfo | undefined;
  #disposed = false;

  constructor(open: OpenPort, request: ModelRequest, options: ClientOptions) {
    this.#options = options;
    this.#process = new KeptProcess(open, request, this.#queue, options, {
      isWanted: () => this.#isWanted,
      onState: (state) => this.#set(state),
      onLoaded: (info) => this.#loaded(info),
      onGivenUp: (problem) => this.#givenUp(problem),
    });
  }

  get state(): ClassifierState {
    return this.#state;
  }

  /** The running process's id, where it is one. */
  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Time without work after which the process ends; what has begun counts from now. */
  set unloadAfterMilliseconds(milliseconds: number) {
    this.#process.unloadAfterMilliseconds = milliseconds;
  }

  async load(signal?: AbortSignal): Promise<ModelInfo> {
    this.#refuse(signal);
    const request = new Request<ModelInfo>(signal, () => this.#process.proceed());
    this.#loads = [...this.#loads, request];
    this.#process.askForModel();
    this.#process.proceed();
    return request.answer;
  }

  async classify(texts: readonly string[], options: ClassifyOptions = {}): Promise<readonly (Reading | undefined)[]> {
    this.#refuse(options.signal);
    if (texts.length === 0) return [];
    const request = new TextRequest(texts, options, () => {
      this.#process.cancel(this.#queue.jobsOf(request));
      this.#process.proceed();
    });
    request.model = this.#known?.id;
    this.#queue.add(request);
    this.#process.proceed();
    const readings = await request.answer;
    const labels = this.#known?.labels ?? [];
    return readings.map(
      (reading) =>
        reading && {
          scores: labels.map((label, index) => ({ label, probability: reading.probabilities[index] ?? 0 })),
          windows: reading.windows,
        },
    );
  }

  /** Ends the process; open requests reject. */
  dispose(): void {
    this.#disposed = true;
    this.#process.stop();
    this.#rejectAll(new ModelProblem(t('The model was stopped before it had answered.')));
  }

  #refuse(signal: AbortSignal | undefined): void {
    signal?.throwIfAborted();
    if (this.#disposed) throw new ModelProblem(t('The model was stopped.'));
    const { problem } = this.#options;
    if (problem === undefined) return;
    this.#set({ type: 'failed', sentence: problem });
    throw new ModelProblem(problem);
  }

  get #isWanted(): boolean {
    this.#loads = this.#loads.filter(({ isOpen }) => isOpen);
    return this.#loads.length > 0 || this.#queue.isWanted;
  }

  #loaded(info: ModelInfo): void {
    const before = this.#known;
    this.#known = info;
    if (this.#state.type !== 'ready') this.#set({ type: 'ready', runtime: info.runtime });
    if (before !== undefined && before.id !== info.id) {
      this.#queue.acquit();
      this.#options.onReplace?.();
      const problem = new ModelProblem(t('Another model took the place of the one that was asked. Try again.'));
      this.#queue.rejectAll(problem, ({ model }) => model !== undefined && model !== info.id);
    }
    const told = withNeutralLabel(info, this.#options.neutralLabel);
    for (const request of this.#takeLoads()) request.resolve(told);
  }

  #givenUp(problem: ModelProblem): void {
    this.#queue.acquit();
    this.#set({ type: 'failed', sentence: problem.message });
    this.#rejectAll(problem);
  }

  #rejectAll(problem: ModelProblem): void {
    for (const request of this.#takeLoads()) request.reject(problem);
    this.#queue.rejectAll(problem);
  }

  /** Those that wait for the model, which are settled now. */
  #takeLoads(): readonly Request<ModelInfo>[] {
    const loads = this.#loads;
    this.#loads = [];
    return loads;
  }

  #set(state: ClassifierState): void {
    if (this.#state.type === 'stopped' && state.type === 'stopped') return;
    this.#state = state;
    this.#options.onState?.(state);
  }
}
