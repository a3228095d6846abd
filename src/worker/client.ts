import { availableParallelism } from 'node:os';

import {
  type Classifier,
  type ClassifierState,
  type ClassifyOptions,
  ModelProblem,
  type Reading,
} from '../core/scoring/classifier.ts';
import type { ModelInfo, RuntimeChoice } from '../core/scoring/modelInfo.ts';
import { Child } from './child.ts';
import type { FromWorker } from './protocol.ts';
import { type Answer, type Request, Requests } from './requests.ts';

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
  /** True where somebody works beside it: the process then has below-normal priority. */
  readonly background?: boolean;
  readonly onState?: (state: ClassifierState) => void;
  readonly log?: (line: string) => void;
  /** Silence of a process at work after which it counts as hung; 2 minutes when not given. */
  readonly silenceMilliseconds?: number;
  /** Wait before the first restart, a quarter of a second when not given; each further one waits four times as long. */
  readonly restartMilliseconds?: number;
}

/** Crashes in a row, without an answer between them, after which what waits is given up. */
const mostCrashes = 4;
/** Processes that end over a request before it is given up: it may itself be what ends them. */
const mostCrashesOfRequest = 2;

/** A Classifier in a child process, started by the first request and after a crash. Every request settles. */
export class ModelProcess implements Classifier {
  readonly #options: ModelProcessOptions;
  readonly #requests = new Requests();
  #state: ClassifierState = { type: 'stopped' };
  #child: Child | undefined;
  #info: ModelInfo | undefined;
  #runtime: RuntimeChoice;
  #crashes = 0;
  #disposed = false;
  #idle: NodeJS.Timeout | undefined;
  #silence: NodeJS.Timeout | undefined;
  #restart: NodeJS.Timeout | undefined;

  constructor(options: ModelProcessOptions) {
    this.#options = options;
    this.#runtime = options.runtime;
  }

  get state(): ClassifierState {
    return this.#state;
  }

  /** The running process's id. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  async load(signal?: AbortSignal): Promise<ModelInfo> {
    const answer = await this.#ask(undefined, { ...(signal && { signal }) });
    if (answer.type !== 'loaded') throw unexpected();
    return answer.info;
  }

  async classify(texts: readonly string[], options: ClassifyOptions = {}): Promise<readonly Reading[]> {
    const answer = await this.#ask(texts, options);
    const labels = this.#info?.labels ?? [];
    if (answer.type !== 'readings' || answer.readings.length !== texts.length) throw unexpected();
    return answer.readings.map(({ probabilities, windows }) => {
      if (probabilities.length !== labels.length) throw unexpected();
      return { scores: labels.map((label, index) => ({ label, probability: probabilities[index] ?? 0 })), windows };
    });
  }

  /** Ends the process; open requests reject. */
  dispose(): void {
    this.#disposed = true;
    this.#stop();
    this.#requests.rejectAll(new ModelProblem('The model was stopped before it had answered.'));
  }

  #ask(texts: readonly string[] | undefined, { signal, onProgress }: ClassifyOptions): Promise<Answer> {
    if (signal?.aborted === true) return Promise.reject(signal.reason);
    if (this.#disposed) return Promise.reject(new ModelProblem('The model was stopped.'));
    const { request, answer } = this.#requests.add({ texts, onProgress, signal }, (id) => {
      this.#child?.send({ type: 'cancel', id });
      this.#watch();
    });
    if (this.#child !== undefined) this.#send(this.#child, request);
    else if (this.#restart === undefined) this.#start();
    this.#watch();
    return answer;
  }

  #start(): void {
    this.#restart = undefined;
    const child = new Child(this.#options.bundle, this.#options.background === true, {
      onMessage: (message) => this.#receive(message),
      onEnd: (reason) => this.#crashed(reason),
      log: (line) => this.#options.log?.(line),
    });
    this.#child = child;
    this.#set({ type: 'loading', fraction: 0 });
    child.send({ type: 'load', id: 0, ...this.#model() });
    for (const request of this.#requests.open) this.#send(child, request);
    this.#watch();
  }

  #send(child: Child, request: Request): void {
    const { id, texts } = request;
    child.send(texts === undefined ? { type: 'load', id, ...this.#model() } : { type: 'classify', id, texts });
  }

  #model(): { readonly folder: string; readonly runtime: RuntimeChoice; readonly threads: number } {
    const { folder, threads } = this.#options;
    const most = Math.max(1, Math.floor(availableParallelism() / 2));
    return { folder, runtime: this.#runtime, threads: Math.max(1, Math.min(threads, most)) };
  }

  #receive(message: FromWorker): void {
    switch (message.type) {
      case 'loading':
        if (this.#info === undefined) this.#set({ type: 'loading', fraction: message.fraction });
        break;
      case 'loaded':
        this.#info = message.info;
        this.#set({ type: 'ready', runtime: message.info.runtime });
        this.#requests.resolve(message);
        break;
      case 'progress':
        this.#requests.progress(message.id, message.done);
        break;
      case 'readings':
        this.#crashes = 0;
        this.#requests.resolve(message);
        break;
      case 'failed':
        this.#options.log?.(message.detail);
        if (this.#info === undefined) this.#giveUp(new ModelProblem(message.sentence));
        else this.#requests.reject(message.id, new ModelProblem(message.sentence));
        break;
      case 'log':
        this.#options.log?.(message.line);
        break;
      default:
        message satisfies never;
    }
    this.#watch();
  }

  /** Sends what waits to a new process, but not again and again. */
  #crashed(reason: string): void {
    this.#options.log?.(`The model's process ended: ${reason}.`);
    this.#crashes += 1;
    // A library that ends the process while it loads throws nothing that could be caught.
    if (this.#info === undefined && this.#runtime === 'auto' && this.#crashes > 1) {
      this.#runtime = 'wasm';
      this.#options.log?.('WebAssembly takes the place of the native runtime.');
    }
    const problem = new ModelProblem("The model's process ended while it worked. Try again; the log says more.");
    for (const request of this.#requests.open) {
      if (this.#info !== undefined) request.crashes += 1;
      if (request.crashes >= mostCrashesOfRequest) this.#requests.reject(request.id, problem);
    }
    this.#stop();
    if (this.#requests.open.length === 0) return;
    if (this.#crashes >= mostCrashes) return this.#giveUp(problem);
    const { restartMilliseconds = 250 } = this.#options;
    this.#restart = setTimeout(() => this.#start(), restartMilliseconds * 4 ** (this.#crashes - 1));
  }

  #giveUp(problem: ModelProblem): void {
    this.#stop();
    this.#set({ type: 'failed', sentence: problem.message });
    this.#requests.rejectAll(problem);
  }

  #stop(): void {
    for (const timer of [this.#idle, this.#silence, this.#restart]) clearTimeout(timer);
    this.#restart = undefined;
    this.#child?.end();
    this.#child = undefined;
    this.#info = undefined;
    this.#set({ type: 'stopped' });
  }

  /** With work open, waits for a sign of life; without, for the time to give the memory back. */
  #watch(): void {
    clearTimeout(this.#idle);
    clearTimeout(this.#silence);
    if (this.#child === undefined) return;
    const { silenceMilliseconds = 120_000, unloadAfterMilliseconds } = this.#options;
    if (this.#requests.open.length > 0) this.#silence = setTimeout(() => this.#child?.kill(), silenceMilliseconds);
    else this.#idle = setTimeout(() => this.#stop(), unloadAfterMilliseconds);
  }

  #set(state: ClassifierState): void {
    if (this.#state.type === 'stopped' && state.type === 'stopped') return;
    this.#state = state;
    this.#options.onState?.(state);
  }
}

function unexpected(): ModelProblem {
  return new ModelProblem('The model gave an answer that was not expected. Try again; the log says more.');
}
