import * as vscode from 'vscode';

import { packagedModelFiles } from '../core/scoring/modelFiles.ts';
import type { WorkerParts } from '../worker/browser/webWorker.ts';

/** Bytes after which whoever waits hears that there is still something coming. */
const signEvery = 1_000_000;

/**
 * The worker's program and what it is handed, from the extension's own package; `heard` is called now and then while
 * they come. Each rejects where it can't be read.
 */
export function readPackage(extension: vscode.Uri, heard: () => void): WorkerParts {
  const read = async (...path: readonly string[]): Promise<Uint8Array<ArrayBuffer>> =>
    readFile(vscode.Uri.joinPath(extension, ...path), heard);
  const { bundle: translation } = vscode.l10n;
  const program = read('dist', 'webWorker.js');
  const runtime = read('dist', 'runtime', 'wasm', 'ort-wasm-simd-threaded.wasm');
  // The largest comes last: the runtime starts meanwhile.
  const model = runtime.then(async () =>
    Promise.all(packagedModelFiles.map(async (name) => [name, await read('model', ...name.split('/'))] as const)),
  );
  return {
    program,
    runtime: runtime.then((bytes) => ({ runtime: bytes, ...(translation !== undefined && { translation }) })),
    model: model.then((files) => ({ model: new Map(files) })),
  };
}

/**
 * In memory of its own, which can be given away. As the editor itself reads an extension's program where that works: the
 * file system takes several times as long for the same bytes from the same place.
 */
async function readFile(file: vscode.Uri, heard: () => void): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(file.toString()).catch(() => undefined);
  if (response?.ok !== true || response.body === null) return Uint8Array.from(await vscode.workspace.fs.readFile(file));
  return new Uint8Array(await new Response(response.body.pipeThrough(signs(heard))).arrayBuffer());
}

function signs(heard: () => void): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let silent = 0;
  return new TransformStream({
    transform: (part, next) => {
      silent += part.byteLength;
      if (silent >= signEvery) {
        silent = 0;
        heard();
      }
      next.enqueue(part);
    },
  });
}
