import { join } from 'node:path';
import { t } from '@vscode/l10n';

import { config } from '@vscode/l10n';

import { ModelProblem } from '../../core/scoring/classifier.ts';
import { filesIn, stampOf } from './folderFiles.ts';
import { readModelFolder } from '../modelFolder.ts';
import { loadRuntime, type RuntimeLoaded } from './runtime.ts';
import { infoOf, type LoadModel, serve } from '../serve.ts';

speak(process.argv[2]);

/** The runtimes lie beside the bundle of this file. */
const runtimes = join(__dirname, 'runtime');

const load: LoadModel = async ({ folder, runtime: choice, threads }, onProgress, log) => {
  onProgress(0);
  // Taken before anything is read: what changes meanwhile counts as changed.
  const stamp = await stampOf(folder);
  const files = await readModelFolder(filesIn(folder));
  onProgress(0.2);
  const { runtime, detour } = runtimeFor(choice, threads);
  if (detour !== undefined) log(`WebAssembly takes the place of the native runtime, which can't be loaded: ${detour}`);
  // Not before the runtime is in place: transformers.js looks for it as it is imported.
  const { loadNetwork } = await import('../model.ts');
  // WebAssembly's kernels round by the shape they are given; row by row they are no slower, since nothing is padded.
  const batchDependent = files.batchDependent || runtime === 'wasm';
  const settings = { ...files, batchDependent };
  const network = await loadNetwork(folder, settings, { threads, optimization: 'extended' }, (fraction) =>
    onProgress(0.3 + fraction * 0.7),
  );
  const info = infoOf(files, network, runtime);
  return { info, network, isCurrent: async () => (await stampOf(folder)) === stamp };
};

function runtimeFor(choice: Parameters<typeof loadRuntime>[0], threads: number): RuntimeLoaded {
  try {
    return loadRuntime(choice, runtimes, threads);
  } catch (error) {
    throw new ModelProblem(
      choice === 'native'
        ? t('The native runtime can\'t be loaded on this machine. Set emotionLens.runtime to "auto" or "wasm".')
        : t('No runtime for the model can be loaded. Install Emotion Lens again.'),
      { cause: error },
    );
  }
}

/** By the translation of this file. One that can't be read is no reason not to work. */
function speak(translation: string | undefined): void {
  try {
    if (translation !== undefined) config({ fsPath: translation });
  } catch (error) {
    console.error(`The translation ${translation} can't be read: ${String(error)}`);
  }
}

const receive = serve((message) => process.send?.(message), load);
process.on('message', receive);
process.on('disconnect', () => process.exit(0));
