import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ModelProcess } from '../worker/client.ts';
import { exitCodes, run } from './run.ts';

const interrupted = new AbortController();
process.on('SIGINT', () => {
  interrupted.abort();
  // Opening a pipe nobody writes to cannot be taken back.
  setTimeout(() => process.exit(exitCodes.interrupted), 1_000).unref();
});

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

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
  openModel: ({ folder, runtime, threads }) =>
    new ModelProcess({
      bundle: beside('worker.cjs'),
      folder: folder === undefined ? beside('../model') : resolve(folder),
      runtime,
      threads,
      unloadAfterMilliseconds: 600_000,
    }),
});
