import { env, InferenceSession } from 'onnxruntime-web/wasm';
import { t } from '@vscode/l10n';

import { ModelProblem } from '../../core/scoring/classifier.ts';
import type { RuntimeChoice } from '../../core/scoring/modelInfo.ts';
import { smallestNetwork } from './smallestNetwork.ts';

/**
 * Gives the runtime its WebAssembly, after transformers.js is imported and before it loads anything, and starts it: most
 * of its time to start goes by before there is a network. One thread: more would need memory that threads share, which
 * most pages that hold an editor do not allow. Rejects where it does not start.
 */
export async function startRuntime({ buffer }: Uint8Array<ArrayBuffer>): Promise<void> {
  env.wasm.wasmBinary = buffer;
  env.wasm.numThreads = 1;
  // transformers.js has pointed the runtime at a server. Without an address it takes what it has in itself.
  delete env.wasm.wasmPaths;
  // The library has no other call that starts it.
  await (await InferenceSession.create(smallestNetwork())).release();
}

/** Throws a ModelProblem where this runtime is not the one that is wanted. */
export function refuseNative(choice: RuntimeChoice): void {
  if (choice === 'native')
    throw new ModelProblem(t('There is no native runtime in a browser. Set emotionLens.runtime to "auto" or "wasm".'));
}

/** Nothing in this worker reaches the network from now on, whatever a library's default is. */
export function cutNetwork(): void {
  globalThis.fetch = () => Promise.reject(new Error('Emotion Lens loads nothing from the network'));
}
