import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type JSHandle } from 'playwright-core';

import { root } from '../../scripts/paths.ts';
import { chromiumFlags } from '../../scripts/testing/chromium.ts';
import type { Classifier, ClassifyOptions, Reading } from '../../src/core/scoring/classifier.ts';
import type { ModelInfo } from '../../src/core/scoring/modelInfo.ts';
import type { BrowserModel } from './browserModel.ts';

/** What makes a page one whose threads may share memory. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

interface Opened {
  readonly model: JSHandle<BrowserModel>;
  readonly browser: Browser;
  readonly server: Server;
}

/** The model in a real web worker of a page, asked from here. The page opens with the first request. */
export class BrowserClassifier implements Classifier {
  readonly #executablePath: string;
  readonly #isolated: boolean;
  readonly #progress = new Map<number, ClassifyOptions['onProgress']>();
  #opened: Promise<Opened> | undefined;
  #nextId = 1;

  constructor(executablePath: string, isolated: boolean) {
    this.#executablePath = executablePath;
    this.#isolated = isolated;
  }

  async load(): Promise<ModelInfo> {
    const { model } = await this.#page();
    return model.evaluate((each) => each.load());
  }

  async classify(
    texts: readonly string[],
    { signal, onProgress }: ClassifyOptions = {},
  ): Promise<readonly (Reading | undefined)[]> {
    signal?.throwIfAborted();
    const id = this.#nextId++;
    this.#progress.set(id, onProgress);
    const { model } = await this.#page();
    const work = model.evaluate((each, [id, texts]) => each.classify(id, texts), [id, texts] as const);
    const aborted = new Promise<never>((_resolve, reject) => {
      const abort = (): void => {
        void model.evaluate((each, id) => each.abort(id), id);
        reject(signal?.reason);
      };
      if (signal?.aborted === true) abort();
      else signal?.addEventListener('abort', abort, { once: true });
    });
    const readings = await Promise.race([work, aborted]);
    return readings.map((reading) => reading ?? undefined);
  }

  async dispose(): Promise<void> {
    const opened = await this.#opened;
    await opened?.browser.close();
    opened?.server.close();
  }

  #page(): Promise<Opened> {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  async #open(): Promise<Opened> {
    const { outputFiles } = await build({
      entryPoints: [join(root, 'test', 'support', 'browserModel.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
    });
    const script = outputFiles[0]?.text ?? '';
    const server = createServer((request, response) => {
      const path = request.url ?? '/';
      for (const [name, value] of Object.entries(this.#isolated ? isolation : {})) response.setHeader(name, value);
      if (path === '/') response.setHeader('Content-Type', 'text/html').end(`<script>${script}</script>`);
      else
        readFile(join(root, path)).then(
          (content) => response.end(content),
          () => response.writeHead(404).end(),
        );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const browser = await chromium.launch({ executablePath: this.#executablePath, args: chromiumFlags });
    const page = await browser.newPage();
    await page.exposeFunction('told', (id: number, done: number) => this.#progress.get(id)?.(done));
    await page.goto(`http://localhost:${port}/`);
    if ((await page.evaluate(() => globalThis.crossOriginIsolated)) !== this.#isolated)
      throw new Error(`The page is ${this.#isolated ? 'not ' : ''}isolated.`);
    return { model: await page.evaluateHandle<BrowserModel>('model'), browser, server };
  }
}
