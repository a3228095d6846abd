import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { figuresOf } from '../core/scoring/figures.ts';
import { ModelProcess } from '../worker/client.ts';
import { exitCodes, run } from './run.ts';

const interrupted = new AbortController();
process.on('SIGINT', () => {
  interrupted.abort();
  // Opening a pipe nobody writes to cannot be taken back.
  setTimeout(() => process.exit(exitCodes.interrupted), 1_000).unref();
});

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const modelFolder = (folder: string | undefined): string =>
  folder === undefined ? beside('../model') : resolve(folder);

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interrupted.signal,
  version: () => {
    const manifest: { readonly version?: unknown } = JSON.parse(readFileSync(beside('../package.json'), 'utf8'));
    return String(manifest.version);
  },
  readFigures: (folder) => {
    try {
      return figuresOf(JSON.parse(readFileSync(join(modelFolder(folder), 'figures.json'), 'utf8')));
    } catch {
      return undefined;
    }
  },
  openModel: ({ folder, runtime, threads }) =>
    new ModelProcess({
      bundle: beside('worker.cjs'),
      folder: modelFolder(folder),
      runtime,
      threads,
      unloadAfterMilliseconds: 600_000,
    }),
});
