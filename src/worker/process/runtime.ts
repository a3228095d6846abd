import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

import type { Runtime, RuntimeChoice } from '../../core/scoring/modelInfo.ts';

/** Where the stand-in for the package `onnxruntime-node` (see esbuild.mjs) finds the runtime chosen here. */
const chosen = Symbol.for('emotion-lens.onnxruntime');

export interface RuntimeLoaded {
  readonly runtime: Extract<Runtime, 'native' | 'wasm'>;
  /** Why the native runtime could not be had, where it was asked for and was not. */
  readonly detour?: string;
}

/**
 * Puts an ONNX Runtime in place, before transformers.js is imported. `directory` holds the runtimes as the build laid
 * them out: `native/` and `wasm/`. Throws what the native library threw when `native` was asked for and it can't load.
 */
export function loadRuntime(choice: RuntimeChoice, directory: string, threads: number): RuntimeLoaded {
  if (choice === 'wasm') return loadWasm(directory, threads);
  try {
    return loadNative(directory);
  } catch (error) {
    if (choice === 'native') throw error;
    return { ...loadWasm(directory, threads), detour: error instanceof Error ? error.message : String(error) };
  }
}

function loadNative(directory: string): RuntimeLoaded {
  put(createRequire(join(directory, 'native', 'package.json'))('./dist/index.js'));
  return { runtime: 'native' };
}

function loadWasm(directory: string, threads: number): RuntimeLoaded {
  // One compiler at a time: loading is faster and takes some 60 MB less than with one on each core.
  setFlagsFromString('--wasm-num-compilation-tasks=1');
  const folder = join(directory, 'wasm');
  const runtime: unknown = createRequire(join(folder, 'package.json'))('./ort.node.min.js');
  if (!hasWasmSettings(runtime)) throw new TypeError('the WebAssembly runtime has no settings');
  runtime.env.wasm.numThreads = threads;
  // Without a path of its own transformers.js would point the runtime at a server.
  runtime.env.wasm.wasmPaths = pathToFileURL(`${folder}/`).href;
  put(runtime);
  return { runtime: 'wasm' };
}

function put(runtime: unknown): void {
  Object.defineProperty(globalThis, chosen, { value: runtime });
}

interface WasmSettings {
  readonly env: { readonly wasm: { numThreads: number; wasmPaths: string } };
}

function hasWasmSettings(runtime: unknown): runtime is WasmSettings {
  return (
    typeof runtime === 'object' &&
    runtime !== null &&
    'env' in runtime &&
    typeof runtime.env === 'object' &&
    runtime.env !== null &&
    'wasm' in runtime.env &&
    typeof runtime.env.wasm === 'object'
  );
}
