import { t } from '@vscode/l10n';

import {
  type Classifier,
  type ClassifierState,
  type ClassifyOptions,
  ModelProblem,
  type Reading,
} from '../core/scoring/classifier.ts';
import type { ModelInfo, RuntimeChoice } from '../core/scoring/modelInfo.ts';
import { withNeutralLabel } from '../core/scoring/model/neutralLabel.ts';
import type { OpenPort, Port } from './port.ts';
import type { FromWorker, ModelRequest } from './protocol.ts';
import { Request, TextRequest } from './requests.ts';
import { TextQueue } from './textQueue.ts';
import { Watch } from './watch.ts';

/** What a client does whatever is at the other end of its port. */
export interface ClientOptions {
  /** The label that means "no clear emotion"; undefined: the one named so, empty: none. */
  readonly neutralLabel?: string | undefined;
  /** Time without work after which the process ends. */
  readonly unloadAfterMilliseconds: number;
  /** Why there is nothing to load, as one sentence: every request rejects with it, and no process starts. */
  readonly problem?: string;
  readonly onState?: (state: ClassifierState) => void;
  /** Called when another model than before was loaded: what that one read no longer holds. */
  readonly onReplace?: () => void;
  readonly log?: (line: string) => void;
  /** Silence of a process at work after which it counts as hung; 2 minutes when not given. */
  readonly silenceMilliseconds?: number;
  /** Wait before a restart, a quarter of a second when not given; four times as long after each that loads no model. */
  readonly restartMilliseconds?: number;
}

/** Processes in a row that end before they have loaded the model, after which what waits is given up. */
const mostFailedLoads = 4;
/** Texts in a row that end a process each, with none read between them, after which it counts as the model's fault. */
const mostFatalTexts = 8;
/** Of every `load`: there is one at a time. Texts have ids from 1 on. */
const loadId = 0;

/**
 * A Classifier at the other end of a port, a child process or a web worker ("the process" here), opened by the first
 * request and after a crash. Every request settles. What a process was at when it ended goes to the next one text by
 * text: the one that ends that too is left out, the others are read.
 */
export class ModelClient implements Classifier {
  readonly #options: ClientOptions;
  readonly #open: OpenPort;
  readonly #request: ModelRequest;
  readonly #queue = new TextQueue();
  readonly #watch: Watch;
  #loads: readonly Request<ModelInfo>[] = [];
  #state: ClassifierState = { type: 'stopped' };
  #port: Port | undefined;
  /** Whether the process still owes an answer to `load`. */
  #isLoadOpen = false;
  /** The model that the process has loaded. */
  #info: ModelInfo | undefined;
  /** The model that was loaded last, by whichever process. */
  #known: ModelInfo | undefined;
  #runtime: RuntimeChoice;
  #failedLoads = 0;
  #fatalTexts = 0;
  #disposed = false;
  #restart: ReturnType<typeof setTimeout> | undefined;

  constructor(open: OpenPort, request: ModelRequest, options: ClientOptions) {
    this.#open = open;
    this.#request = request;
    this.#options = options;
    this.#runtime = request.runtime;
    const { silenceMilliseconds = 120_000, unloadAfterMilliseconds } = options;
    this.#watch = new Watch(unloadAfterMilliseconds, {
      silenceMilliseconds,
      onSilence: () => {
        this.#options.log?.(`The model's process has said nothing for ${silenceMilliseconds / 1000} s and is ended.`);
        this.#port?.kill();
      },
      onRest: () => this.#stop(),
    });
  }

  get state(): ClassifierState {
    return this.#state;
  }

  /** The running process's id, where it is one. */
  get pid(): number | undefined {
    return this.#port?.pid;
  }

  /** Time without work after which the process ends; what has begun counts from now. */
  set unloadAfterMilliseconds(milliseconds: number) {
    this.#watch.restMilliseconds = milliseconds;
  }

  async load(signal?: AbortSignal): Promise<ModelInfo> {
    this.#refuse(signal);
    const request = new Request<ModelInfo>(signal, () => this.#proceed());
    this.#loads = [...this.#loads, request];
    // Of a loaded model it asks whether that is still the one in the folder.
    if (this.#port !== undefined && !this.#isLoadOpen) this.#sendLoad(this.#port);
    this.#proceed();
    return request.answer;
  }

  async classify(texts: readonly string[], options: ClassifyOptions = {}): Promise<readonly (Reading | undefined)[]> {
    this.#refuse(options.signal);
    if (texts.length === 0) return [];
    const request = new TextRequest(texts, options, () => {
      for (const id of this.#queue.jobsOf(request)) this.#port?.send({ type: 'cancel', id });
      this.#proceed();
    });
    request.model = this.#known?.id;
    this.#queue.add(request);
    this.#proceed();
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
    this.#stop();
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

  /** Does what is to be done next. */
  #proceed(): void {
    if (this.#port === undefined) {
      if (this.#isWanted && this.#restart === undefined) this.#start();
      return;
    }
    // A process that hangs over a text sends nothing any more, not even what it said just before: that it has loaded.
    if (this.#info !== undefined)
      for (const { id, texts } of this.#queue.take(this.#info.id)) this.#port.send({ type: 'classify', id, texts });
    if (this.#isLoadOpen || this.#queue.isAtWork) this.#watch.works();
    else this.#watch.rests();
  }

  get #isWanted(): boolean {
    this.#loads = this.#loads.filter(({ isOpen }) => isOpen);
    return this.#loads.length > 0 || this.#queue.isWanted;
  }

  #start(): void {
    this.#port = this.#open({
      onMessage: (message) => this.#receive(message),
      onNonsense: (id) => this.#fail(id, unexpected()),
      onEnd: (reason) => this.#ended(reason),
      log: (line) => this.#options.log?.(line),
    });
    this.#set({ type: 'loading', fraction: 0 });
    this.#sendLoad(this.#port);
    this.#proceed();
  }

  #sendLoad(port: Port): void {
    this.#isLoadOpen = true;
    port.send({ type: 'load', id: loadId, ...this.#request, runtime: this.#runtime });
  }

  #receive(message: FromWorker): void {
    this.#watch.heard();
    switch (message.type) {
      case 'loading':
        if (this.#info === undefined) this.#set({ type: 'loading', fraction: message.fraction });
        break;
      case 'loaded':
        this.#loaded(message.info);
        break;
      case 'outdated':
        this.#options.log?.("The model's files changed; they are loaded again.");
        this.#stop();
        break;
      case 'progress':
        this.#queue.progress(message.id, message.done);
        break;
      case 'readings':
        this.#fatalTexts = 0;
        if (!this.#queue.answer(message.id, message.readings, this.#info?.labels.length ?? 0))
          this.#queue.reject(message.id, unexpected());
        break;
      case 'failed':
        this.#fail(message.id, new ModelProblem(message.sentence), message.detail);
        break;
      case 'log':
        this.#options.log?.(message.line);
        break;
      default:
        message satisfies never;
    }
    this.#proceed();
  }

  #loaded(info: ModelInfo): void {
    const before = this.#known;
    this.#isLoadOpen = false;
    this.#failedLoads = 0;
    this.#info = info;
    this.#known = info;
    if (this.#state.type !== 'ready') this.#set({ type: 'ready', runtime: info.runtime });
    if (before !== undefined && before.id !== info.id) {
      this.#queue.acquit();
      this.#options.onReplace?.();
      const problem = new ModelProblem(t('Another model took the place of the one that was asked. Try again.'));
      this.#queue.rejectAll(problem, ({ model }) => model !== undefined && model !== info.id);
    }
    const told = withNeutralLabel(info, this.#options.neutralLabel);
    for (const request of this.#loads) request.resolve(told);
  }

  /** The process has no answer to the request with this id, or none that makes sense. */
  #fail(id: number | undefined, problem: ModelProblem, detail?: string): void {
    const isLoad = id === loadId;
    // What was cancelled has failed too, and nobody waits to hear of it.
    const isHeard = isLoad || (id !== undefined && this.#queue.reject(id, problem));
    if (isHeard && detail !== undefined) this.#options.log?.(detail);
    if (isLoad) this.#giveUp(problem);
  }

  #ended(reason: string): void {
    this.#options.log?.(`The model's process ended: ${reason}.`);
    const { restartMilliseconds = 250 } = this.#options;
    let wait = restartMilliseconds;
    if (this.#info === undefined) {
      wait *= 4 ** this.#failedLoads;
      this.#failedLoads += 1;
    } else if (this.#queue.isAtWork) this.#blame();
    // A library that ends the process while it loads throws nothing that could be caught.
    if (this.#failedLoads > 1 && this.#runtime === 'auto') {
      this.#runtime = 'wasm';
      this.#options.log?.('WebAssembly takes the place of the native runtime.');
    }
    this.#stop();
    if (!this.#isWanted) return;
    if (this.#failedLoads >= mostFailedLoads || this.#fatalTexts >= mostFatalTexts)
      return this.#giveUp(new ModelProblem(t('The model stopped while it worked. Try again.')));
    this.#options.log?.(`Another one starts in ${wait} ms.`);
    this.#restart = setTimeout(() => {
      this.#restart = undefined;
      this.#proceed();
    }, wait);
  }

  #blame(): void {
    const text = this.#queue.blame();
    if (text === undefined) return;
    this.#fatalTexts += 1;
    this.#options.log?.(`A text of ${text.length} characters ended it twice and is left out from now on.`);
  }

  /** What comes later is tried once more: the counts stay until something is loaded or read. */
  #giveUp(problem: ModelProblem): void {
    this.#stop();
    this.#queue.acquit();
    this.#set({ type: 'failed', sentence: problem.message });
    this.#rejectAll(problem);
  }

  #rejectAll(problem: ModelProblem): void {
    for (const request of this.#loads) request.reject(problem);
    this.#queue.rejectAll(problem);
  }

  #stop(): void {
    this.#watch.stop();
    clearTimeout(this.#restart);
    this.#restart = undefined;
    this.#port?.end();
    this.#port = undefined;
    this.#info = undefined;
    this.#isLoadOpen = false;
    this.#queue.putBack();
    this.#set({ type: 'stopped' });
  }

  #set(state: ClassifierState): void {
    if (this.#state.type === 'stopped' && state.type === 'stopped') return;
    this.#state = state;
    this.#options.onState?.(state);
  }
}

function unexpected(): ModelProblem {
  return new ModelProblem(t('The model gave an answer that was not expected. Try again.'));
}
