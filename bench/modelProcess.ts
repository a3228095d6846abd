import { join } from 'node:path';

import { root } from '../scripts/paths.ts';
import { ModelProcess } from '../src/worker/process/modelProcess.ts';

/** The built process on the model in the repository, one thread, as the editor runs it at first. */
export function modelProcess(runtime: 'native' | 'wasm'): ModelProcess {
  return new ModelProcess({
    bundle: join(root, 'dist', 'worker.cjs'),
    folder: join(root, 'model'),
    runtime,
    threads: 1,
    unloadAfterMilliseconds: 60_000,
  });
}
