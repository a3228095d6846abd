/** Runs in a page: the model's client over a real web worker, for tests outside the page to ask. */
import { packagedModelFiles } from '../../src/core/scoring/modelFiles.ts';
import { startWorker } from '../../src/web/startWorker.ts';
import { WebWorker, type WebWorkerOptions } from '../../src/worker/browser/webWorker.ts';
import { ModelClient } from '../../src/worker/client.ts';

const fetched = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await fetch(path)).arrayBuffer());

const read: WebWorkerOptions['read'] = () => ({
  program: fetched('/dist/webWorker.js'),
  runtime: fetched('/dist/runtime/wasm/ort-wasm-simd-threaded.wasm').then((runtime) => ({ runtime })),
  model: Promise.all(packagedModelFiles.map(async (name) => [name, await fetched(`/model/${name}`)] as const)).then(
    (files) => ({ model: new Map(files) }),
  ),
});

const client = new ModelClient(
  (events) => new WebWorker({ read, start: startWorker }, events),
  { folder: 'model', runtime: 'auto', threads: 1 },
  { unloadAfterMilliseconds: 60_000 },
);
const running = new Map<number, AbortController>();

const model = {
  load: () => client.load(),
  abort: (id: number) => running.get(id)?.abort(),
  classify: async (id: number, texts: readonly string[]) => {
    const controller = new AbortController();
    running.set(id, controller);
    // A function of whoever opened the page.
    const told: unknown = Reflect.get(globalThis, 'told');
    const onProgress = (done: number): void => {
      if (typeof told === 'function') told(id, done);
    };
    // JSON has no undefined.
    return (await client.classify(texts, { signal: controller.signal, onProgress })).map((each) => each ?? null);
  },
};

export type BrowserModel = typeof model;

Object.assign(globalThis, { model });
