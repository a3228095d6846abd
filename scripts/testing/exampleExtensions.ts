import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

import { tinyModelFiles, writeModel } from '../../test/support/tinyModels/tinyModel.ts';
import { root, temporaryFolder } from '../paths.ts';

const card = `---
license: cc0-1.0
---

# Sun and Storm

Knows four words about the weather.
`;

/** Builds the extensions of test/examples. Returns a folder of extensions as the editor keeps it, with nothing else in it. */
export async function buildExampleExtensions(): Promise<string> {
  const folder = join(temporaryFolder(), 'extensions');
  await built('moodBoard', join(folder, 'example.mood-board-1.0.0'));
  const weatherModel = join(folder, 'example.weather-model-1.0.0');
  await built('weatherModel', weatherModel);
  const labels = { sun: ['warm', 'bright'], storm: ['thunder', 'wind'] };
  await writeModel(join(weatherModel, 'model'), { ...tinyModelFiles({ labels }), 'README.md': card });
  return folder;
}

async function built(name: string, folder: string): Promise<void> {
  const source = join(root, 'test', 'examples', name);
  await build({
    entryPoints: { extension: join(source, 'extension.ts') },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    logLevel: 'warning',
  });
  cpSync(join(source, 'package.json'), join(folder, 'package.json'));
  writeFileSync(join(folder, 'README.md'), 'An example for the tests of Emotion Lens.\n');
}
