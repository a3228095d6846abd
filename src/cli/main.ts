import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { config } from '@vscode/l10n';

import { translationFor } from '../core/language/translation.ts';
import { figuresOf } from '../core/scoring/figures.ts';
import { modelFiles } from '../core/scoring/modelFiles.ts';
import { removeUnfinished } from '../files/replacement.ts';
import { ModelProcess } from '../worker/process/modelProcess.ts';
import { Interruption } from './interruption.ts';
import { exitCodes, run } from './run.ts';

let model: ModelProcess | undefined;
const interruption = new Interruption(() => {
  model?.dispose();
  removeUnfinished();
});
process.on('exit', removeUnfinished);

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const language = translationFor(process.env);
const translation = language && beside(`../l10n/bundle.l10n.${language}.json`);
try {
  if (translation !== undefined) config({ fsPath: translation });
} catch {
  // A program without its translations speaks English.
}

const modelFolder = (folder: string | undefined): string =>
  folder === undefined ? beside('../model') : resolve(folder);

const code = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interruption.signal,
  version: () => {
    const manifest: { readonly version?: unknown } = JSON.parse(readFileSync(beside('../package.json'), 'utf8'));
    return String(manifest.version);
  },
  readFigures: (folder) => {
    const path = join(modelFolder(folder), 'figures.json');
    try {
      // A pipe of that name would be waited for.
      return statSync(path).isFile() ? figuresOf(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
    } catch {
      return undefined;
    }
  },
  modelFiles: (folder) => modelFiles.map((name) => join(modelFolder(folder), name)),
  openModel: ({ folder, runtime, threads }, log) => {
    model = new ModelProcess({
      bundle: beside('worker.cjs'),
      ...(translation !== undefined && { translation }),
      folder: modelFolder(folder),
      runtime,
      threads,
      unloadAfterMilliseconds: 600_000,
      log,
    });
    return model;
  },
});
process.exitCode = code === exitCodes.interrupted ? interruption.exitCode : code;
