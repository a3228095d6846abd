import { t } from '@vscode/l10n';

import { isModelProblem } from '../core/scoring/classifier.ts';
import type { ModelInfo } from '../core/scoring/modelInfo.ts';
import type { ModelFolder } from './modelFolder.ts';
import { type FromWorker, type ModelRequest, toWorker } from './protocol.ts';
import { type Network, readTexts } from './reading.ts';

export interface LoadedModel {
  readonly info: ModelInfo;
  readonly network: Network;
  /** Whether the model's files are still those that were read. */
  isCurrent(): Promise<boolean>;
}

/** What is told of a loaded model. */
export function infoOf(folder: ModelFolder, network: Network, runtime: ModelInfo['runtime']): ModelInfo {
  const { hash, name, labels, figures } = folder;
  const { thresholds, agreement, odds } = figures;
  return {
    id: `${hash}-${runtime}`,
    name,
    labels,
    windowTokens: network.windowTokens,
    thresholds,
    ...(agreement !== undefined && { agreement }),
    odds,
    runtime,
  };
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
  const log = (line: string): void => send({ type: 'log', line });

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
    if (message === undefined) return log('A message that is not of the protocol was left aside.');
    const { id } = message;
    switch (message.type) {
      case 'load':
        if (model === undefined) {
          model = load(message, (fraction) => send({ type: 'loading', fraction }), log);
          void answer(id, async () => ({ type: 'loaded', id, info: (await started(model)).info }));
        } else {
          void answer(id, async () => {
            const loaded = await started(model);
            return (await loaded.isCurrent()) ? { type: 'loaded', id, info: loaded.info } : { type: 'outdated', id };
          });
        }
        return;
      case 'classify':
        void answer(id, async (signal) => {
          const { network } = await started(model);
          const readings = await readTexts(message.texts, network, signal, {
            onProgress: (done) => send({ type: 'progress', id, done }),
            onUnreadable: (error) => log(`A text could not be read: ${explained(error).detail}`),
          });
          return { type: 'readings', id, readings };
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
  if (!isModelProblem(error)) return { sentence: t('The model could not read the text.'), detail };
  const { cause } = error;
  return {
    sentence: error.message,
    detail: cause instanceof Error ? `${detail}\n${cause.stack ?? cause.message}` : detail,
  };
}
