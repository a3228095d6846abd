import { ModelProblem } from '../core/scoring/classifier.ts';
import type { ModelInfo } from '../core/scoring/modelInfo.ts';
import { type FromWorker, type ModelRequest, toWorker } from './protocol.ts';
import { type Network, readTexts } from './reading.ts';

export interface LoadedModel {
  readonly info: ModelInfo;
  readonly network: Network;
}

export type LoadModel = (
  request: ModelRequest,
  onProgress: (fraction: number) => void,
  log: (line: string) => void,
) => Promise<LoadedModel>;

/** Answers a client's messages over any transport: returns what to call with each message that comes. */
export function serve(send: (message: FromWorker) => void, load: LoadModel): (message: unknown) => void {
  const running = new Map<number, AbortController>();
  let model: Promise<LoadedModel> | undefined;

  const answer = async (id: number, work: (signal: AbortSignal) => Promise<FromWorker>): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      send(await work(controller.signal));
    } catch (error) {
      send({ type: 'failed', id, ...explained(error) });
    } finally {
      running.delete(id);
    }
  };

  return (value) => {
    const message = toWorker(value);
    if (message === undefined)
      return send({ type: 'log', line: 'A message that is not of the protocol was left aside.' });
    const { id } = message;
    switch (message.type) {
      case 'load':
        model ??= load(
          message,
          (fraction) => send({ type: 'loading', fraction }),
          (line) => send({ type: 'log', line }),
        );
        void answer(id, async () => ({ type: 'loaded', id, info: (await started(model)).info }));
        return;
      case 'classify':
        void answer(id, async (signal) => {
          const { network } = await started(model);
          const report = (done: number): void => send({ type: 'progress', id, done });
          return { type: 'readings', id, readings: await readTexts(message.texts, network, signal, report) };
        });
        return;
      case 'cancel':
        running.get(id)?.abort();
        return;
      default:
        message satisfies never;
    }
  };
}

function started(model: Promise<LoadedModel> | undefined): Promise<LoadedModel> {
  return model ?? Promise.reject(new Error('asked to classify before a model was loaded'));
}

function explained(error: unknown): { readonly sentence: string; readonly detail: string } {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (!(error instanceof ModelProblem))
    return { sentence: 'The model could not read the text. The log says why.', detail };
  const { cause } = error;
  return {
    sentence: error.message,
    detail: cause instanceof Error ? `${detail}\n${cause.stack ?? cause.message}` : detail,
  };
}
