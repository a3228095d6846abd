import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { config } from '@vscode/l10n';

import { translationFor } from '../core/language/translation.ts';
import { figuresOf } from '../core/scoring/figures.ts';
import { modelFiles } from '../core/scoring/modelFiles.ts';
import { removeUnfinished } from '../files/replacement.ts';
import { ModelProcess } from '../worker/process/modelProcess.ts';
import { exitCodes } from './exitCodes.ts';
import { Interruption } from './interruption.ts';
import { readJson } from './model/modelJson.ts';
import { openServer } from './model/openServer.ts';
import type { ModelRequest } from './request.ts';
import { run, type Surroundings } from './run.ts';

let model: ReturnType<Surroundings['openModel']> | undefined;
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

const modelFolder = ({ folder }: Pick<ModelRequest, 'folder'>): string =>
  folder === undefined ? beside('../model') : resolve(folder);
/** Of a model that is served elsewhere nothing is known here but what a folder says that was named. */
const hasFolder = ({ folder, server }: ModelRequest): boolean => folder !== undefined || server === undefined;

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
  readFigures: (request) => {
    const measured = hasFolder(request) ? readJson(join(modelFolder(request), 'figures.json')) : undefined;
    return measured === undefined ? undefined : figuresOf(measured);
  },
  modelFiles: (request) => (hasFolder(request) ? modelFiles.map((name) => join(modelFolder(request), name)) : []),
  openModel: (request, log) => {
    const { server, folder, runtime, threads } = request;
    model =
      server === undefined
        ? new ModelProcess({
            bundle: beside('worker.cjs'),
            ...(translation !== undefined && { translation }),
            folder: modelFolder(request),
            runtime,
            threads,
            unloadAfterMilliseconds: 600_000,
            log,
          })
        : openServer({ server, folder, key: process.env['EMOTION_LENS_SERVER_KEY'], log });
    return model;
  },
});
process.exitCode = code === exitCodes.interrupted ? interruption.exitCode : code;
