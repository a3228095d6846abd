import { config } from '@vscode/l10n';

import { ModelProblem } from '../../core/scoring/classifier.ts';
import { loadNetwork } from '../model.ts';
import { readModelFolder } from '../modelFolder.ts';
import type { FromWorker } from '../protocol.ts';
import { infoOf, type LoadModel, serve } from '../serve.ts';
import { handedFiles, responseOf } from './handedFiles.ts';
import { modelHandover, type ModelHandover, runtimeHandover } from './handover.ts';
import { notStarted } from './notStarted.ts';
import { cutNetwork, refuseNative, startRuntime } from './runtime.ts';

/** The first message brings the runtime, the second the model, all others are requests. */
let receive = receiveRuntime;

cutNetwork();

const send = (message: FromWorker): void => globalThis.postMessage(message);
const log = (line: string): void => send({ type: 'log', line });

globalThis.addEventListener('message', ({ data }: MessageEvent<unknown>) => receive(data));

function receiveRuntime(data: unknown): void {
  const handed = runtimeHandover(data);
  if (handed === undefined) return log('A message before the runtime was left aside.');
  if (handed.translation !== undefined) config({ contents: { ...handed.translation } });
  const started = startRuntime(handed.runtime).catch((cause: unknown) => {
    throw new ModelProblem(notStarted(), { cause });
  });
  // Whoever asks for the model is told.
  started.catch(() => {});
  receive = (next) => receiveModel(next, started);
}

function receiveModel(data: unknown, started: Promise<void>): void {
  const handed = modelHandover(data);
  if (handed === undefined) log('A message before the model was left aside.');
  else receive = serve(send, loadFrom(handed, started));
}

/** Nothing changes what was handed over: the model stays current. */
function loadFrom({ model }: ModelHandover, started: Promise<void>): LoadModel {
  return async ({ runtime: choice }, onProgress) => {
    onProgress(0);
    refuseNative(choice);
    const files = handedFiles(model);
    const folder = await readModelFolder(files);
    onProgress(0.2);
    await started;
    const network = await loadNetwork(
      files.folder,
      // WebAssembly's kernels round by the shape they are given.
      { ...folder, batchDependent: true },
      { threads: 1, optimization: 'disabled', fetch: (path) => responseOf(model, path) },
      (fraction) => onProgress(0.3 + fraction * 0.7),
    );
    return { info: infoOf(folder, network, 'wasm'), network, isCurrent: async () => true };
  };
}
