import { config } from '@vscode/l10n';

import { loadNetwork } from '../model.ts';
import { readModelFolder } from '../modelFolder.ts';
import type { FromWorker } from '../protocol.ts';
import { infoOf, type LoadModel, serve } from '../serve.ts';
import { handedFiles, responseOf } from './handedFiles.ts';
import { type Handover, handoverOf } from './handover.ts';
import { cutNetwork, prepareRuntime } from './runtime.ts';

/** The first message brings the files, all others are requests. */
let receive: ((message: unknown) => void) | undefined;

cutNetwork();

const send = (message: FromWorker): void => globalThis.postMessage(message);

globalThis.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (receive !== undefined) return receive(data);
  const files = handoverOf(data);
  if (files === undefined) send({ type: 'log', line: 'A message before the files was left aside.' });
  else receive = receiverOf(files);
});

function receiverOf(files: Handover): (message: unknown) => void {
  if (files.translation !== undefined) config({ contents: { ...files.translation } });
  return serve(send, loadFrom(files));
}

/** Nothing changes what was handed over: the model stays current. */
function loadFrom({ runtime, model }: Handover): LoadModel {
  return async ({ runtime: choice }, onProgress) => {
    onProgress(0);
    const files = handedFiles(model);
    const folder = await readModelFolder(files);
    onProgress(0.2);
    prepareRuntime(choice, runtime);
    const network = await loadNetwork(
      files.folder,
      // WebAssembly's kernels round by the shape they are given.
      { ...folder, batchDependent: true },
      { threads: 1, fetch: (path) => responseOf(model, path) },
      (fraction) => onProgress(0.3 + fraction * 0.7),
    );
    return { info: infoOf(folder, network, 'wasm'), network, isCurrent: async () => true };
  };
}
