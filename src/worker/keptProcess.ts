import { t } from '@vscode/l10n';

import { type ClassifierState, ModelProblem } from '../core/scoring/classifier.ts';
import type { ModelInfo } from '../core/scoring/modelInfo.ts';
import { Crashes } from './crashes.ts';
import type { OpenPort } from './port.ts';
import type { FromWorker, ModelRequest } from './protocol.ts';
import { loadId, RunningProcess } from './runningProcess.ts';
import type { TextQueue } from './textQueue.ts';

/** How a process is kept, whatever is at the other end of its port. */
export interface ProcessOptions {
  /** Time without work after which it ends. */
  readonly unloadAfterMilliseconds: number;
  readonly log?: (line: string) => void;
  /** Silence of a process at work after which it counts as hung; 2 minutes when not given. */
  readonly silenceMilliseconds?: number;
  /** Wait before a restart, a quarter of a second when not given; four times as long after each that loads no model. */
  readonly restartMilliseconds?: number;
}

export interface ProcessEvents {
  /** Whether anybody waits for the model or for a reading. */
  readonly isWanted: () => boolean;
  readonly onState: (state: ClassifierState) => void;
  readonly onLoaded: (info: ModelInfo) => void;
  /** It can't be had: who waits, waits no longer. */
  readonly onGivenUp: (problem: ModelProblem) => void;
}

/**
 * A model's process as long as it is wanted: opened when there is work, started again after a crash, ended when it hangs or
 * rests. What one was at when it ended goes back into the queue.
 */
export class KeptProcess {
  readonly #open: OpenPort;
  readonly #request: ModelRequest;
  readonly #queue: TextQueue;
  readonly #options: Required<ProcessOptions>;
  readonly #events: ProcessEvents;
  readonly #crashes: Crashes;
  #restMilliseconds: number;
  #running: RunningProcess | undefined;
  #restart: ReturnType<typeof setTimeout> | undefined;

  /** Nothing runs before `proceed`. */
  constructor(open: OpenPort, request: ModelRequest, queue: TextQueue, options: ProcessOptions, events: ProcessEvents) {
    this.#open = open;
    this.#request = request;
    this.#queue = queue;
    this.#options = { silenceMilliseconds: 120_000, restartMilliseconds: 250, log: () => {}, ...options };
    this.#events = events;
    this.#crashes = new Crashes(request.runtime, this.#options);
    this.#restMilliseconds = options.unloadAfterMilliseconds;
  }

  get pid(): number | undefined {
    return this.#running?.pid;
  }

  set unloadAfterMilliseconds(milliseconds: number) {
    this.#restMilliseconds = milliseconds;
    if (this.#running !== undefined) this.#running.restMilliseconds = milliseconds;
  }

  /** Has one that runs say whether the model it has loaded is still the one in the folder. */
  askForModel(): void {
    this.#running?.askForModel();
  }

  /** Nobody waits for these texts any more. */
  cancel(ids: readonly number[]): void {
    this.#running?.cancel(ids);
  }

  /** Does what is to be done next. */
  proceed(): void {
    if (this.#running !== undefined) this.#running.feed(this.#queue);
    else if (this.#restart === undefined && this.#events.isWanted()) this.#start();
  }

  stop(): void {
    clearTimeout(this.#restart);
    this.#restart = undefined;
    this.#running?.end();
    this.#running = undefined;
    this.#queue.putBack();
    this.#events.onState({ type: 'stopped' });
  }

  #start(): void {
    const { silenceMilliseconds, log } = this.#options;
    const request = { ...this.#request, runtime: this.#crashes.runtime };
    this.#running = new RunningProcess(this.#open, request, {
      restMilliseconds: this.#restMilliseconds,
      silenceMilliseconds,
      onRest: () => this.stop(),
      onMessage: (message) => this.#receive(message),
      onNonsense: (id) => this.#fail(id, unexpected()),
      onEnd: (reason) => this.#ended(reason),
      log,
    });
    this.#events.onState({ type: 'loading', fraction: 0 });
    this.#running.askForModel();
    this.proceed();
  }

  #receive(message: FromWorker): void {
    switch (message.type) {
      case 'loading':
        if (this.#running?.info === undefined) this.#events.onState({ type: 'loading', fraction: message.fraction });
        break;
      case 'loaded':
        this.#crashes.loaded();
        this.#running?.loaded(message.info);
        this.#events.onLoaded(message.info);
        break;
      case 'outdated':
        this.#options.log("The model's files changed; they are loaded again.");
        this.stop();
        break;
      case 'progress':
        this.#queue.progress(message.id, message.done);
        break;
      case 'readings':
        this.#crashes.read();
        if (!this.#queue.answer(message.id, message.readings, this.#running?.info?.labels.length ?? 0))
          this.#queue.reject(message.id, unexpected());
        break;
      case 'failed':
        this.#fail(message.id, new ModelProblem(message.sentence), message.detail);
        break;
      case 'log':
        this.#options.log(message.line);
        break;
      default:
        message satisfies never;
    }
    this.proceed();
  }

  /** The process has no answer to the request with this id, or none that makes sense. */
  #fail(id: number | undefined, problem: ModelProblem, detail?: string): void {
    const isLoad = id === loadId;
    // What was cancelled has failed too, and nobody waits to hear of it.
    const isHeard = isLoad || (id !== undefined && this.#queue.reject(id, problem));
    if (isHeard && detail !== undefined) this.#options.log(detail);
    if (isLoad) this.#giveUp(problem);
  }

  #ended(reason: string): void {
    this.#options.log(`The model's process ended: ${reason}.`);
    if (this.#running?.info === undefined) this.#crashes.atLoad();
    else if (this.#queue.isAtWork) this.#crashes.atWork(this.#queue.blame());
    this.stop();
    if (!this.#events.isWanted()) return;
    if (this.#crashes.areTooMany)
      return this.#giveUp(new ModelProblem(t('The model stopped while it worked. Try again.')));
    const { wait } = this.#crashes;
    this.#options.log(`Another one starts in ${wait} ms.`);
    this.#restart = setTimeout(() => {
      this.#restart = undefined;
      this.proceed();
    }, wait);
  }

  #giveUp(problem: ModelProblem): void {
    this.stop();
    this.#events.onGivenUp(problem);
  }
}

function unexpected(): ModelProblem {
  return new ModelProblem(t('The model gave an answer that was not expected. Try again.'));
}
