import type { ModelInfo } from '../core/scoring/modelInfo.ts';
import type { OpenPort, Port, PortEvents } from './port.ts';
import type { ModelRequest } from './protocol.ts';
import type { TextQueue } from './textQueue.ts';
import { Watch, type WatchOptions } from './watch.ts';

export interface RunningEvents extends PortEvents, Pick<WatchOptions, 'silenceMilliseconds' | 'onRest'> {
  readonly restMilliseconds: number;
}

/** Of every `load`: there is one at a time. Texts have ids from 1 on. */
export const loadId = 0;

/** A process from its start to its end: what it has loaded, what it owes, and whether it hangs or rests. */
export class RunningProcess {
  readonly #request: ModelRequest;
  readonly #watch: Watch;
  readonly #port: Port;
  #owesModel = false;
  #info: ModelInfo | undefined;

  constructor(open: OpenPort, request: ModelRequest, events: RunningEvents) {
    const { restMilliseconds, silenceMilliseconds, onRest, onMessage, onNonsense, onEnd, log } = events;
    this.#request = request;
    this.#watch = new Watch(restMilliseconds, {
      silenceMilliseconds,
      onSilence: () => {
        log(`The model's process has said nothing for ${silenceMilliseconds / 1000} s and is ended.`);
        this.#port.kill();
      },
      onRest,
    });
    this.#port = open({
      onMessage: (message) => {
        this.#watch.heard();
        onMessage(message);
      },
      onNonsense,
      onEnd,
      log,
    });
  }

  get pid(): number | undefined {
    return this.#port.pid;
  }

  /** The model that it has loaded. */
  get info(): ModelInfo | undefined {
    return this.#info;
  }

  /** Time without work after which it rests; what has begun counts from now. */
  set restMilliseconds(milliseconds: number) {
    this.#watch.restMilliseconds = milliseconds;
  }

  /** Has it load the model, or, once it has, say whether that is still the one in the folder. */
  askForModel(): void {
    if (this.#owesModel) return;
    this.#owesModel = true;
    this.#port.send({ type: 'load', id: loadId, ...this.#request });
  }

  /** It has answered that. */
  loaded(info: ModelInfo): void {
    this.#owesModel = false;
    this.#info = info;
  }

  /** Sends what waits to be read. */
  feed(queue: TextQueue): void {
    // A process that hangs over a text sends nothing any more, not even what it said just before: that it has loaded.
    if (this.#info !== undefined)
      for (const { id, texts } of queue.take(this.#info.id)) this.#port.send({ type: 'classify', id, texts });
    if (this.#owesModel || queue.isAtWork) this.#watch.works();
    else this.#watch.rests();
  }

  /** Nobody waits for these texts any more. */
  cancel(ids: readonly number[]): void {
    for (const id of ids) this.#port.send({ type: 'cancel', id });
  }

  end(): void {
    this.#watch.stop();
    this.#port.end();
  }
}
