/** Writing in a long novel that has been read, in the real VS Code with and without the extension, in turns. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';

import { runChild } from '../../scripts/children.ts';
import { temporaryFolder } from '../../scripts/paths.ts';
import { howToInstallChromium, provideChromium } from '../../scripts/testing/chromium.ts';
import { VscodeServer } from '../../scripts/vscode/server.ts';
import { NoServer, type ServerPackages, serverPackages } from '../../scripts/vscode/serverPackages.ts';
import { openBrowser, openWindow } from '../../scripts/vscode/window.ts';
import { openSidebar } from '../../test/support/workbench.ts';
import { line, median, megabytes } from '../figures.ts';
import { childrenOf, extensionHost, residentMemory } from '../processMemory.ts';
import { proseOf } from '../prose.ts';

const words = 120_000;
const wordsOfParagraph = 25;
const rounds = 12;
/** Of a round: letters of a word, the pause behind a letter and behind a word, in which the document is analysed. */
const word = 'never ';
const wordsOfRound = 4;
const [pause, rest] = [120, 500];

export async function keys(): Promise<void> {
  const executable = await provideChromium();
  if (executable === undefined) return console.log(`No keys measured in VS Code: ${howToInstallChromium}`);
  const packages = await serverPackages().catch((error: unknown) => {
    if (error instanceof NoServer) return undefined;
    throw error;
  });
  if (packages === undefined) return console.log('No keys measured: there is no VS Code here.');
  const browser = await openBrowser(executable);
  // Each with a server of its own, so that its extension host is known by its parent.
  const without = await Writer.open(browser, packages, false);
  const lens = await Writer.open(browser, packages, true);
  await lens.untilRead();
  const differences: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [before, after] = [await without.write(), await lens.write()];
    differences.push(median(after) - median(before));
  }
  const [plain, read] = [median(without.times), median(lens.times)];
  const what = `${words.toLocaleString('en')} words read: a key to the next frame`;
  console.log(line(`${what}, without, with`, `${plain.toFixed(1)}, ${read.toFixed(1)} ms`));
  console.log(line(`${what}, difference of medians`, `${(read - plain).toFixed(1)} ms`, '2 ms'));
  console.log(line(`the same, round by round (noise)`, spread(differences)));
  const [idle, busy] = [median(without.work), median(lens.work)];
  console.log(line('the window’s own work a key, without, with', `${idle.toFixed(1)}, ${busy.toFixed(1)} ms`));
  const [small, large] = [median(without.memory), median(lens.memory)];
  console.log(line('the extension host’s resident memory, without, with', `${megabytes(small)}, ${megabytes(large)}`));
  console.log(line('difference', megabytes(large - small), '60 MB'));
  const [held, heldWith] = [await without.held(), await lens.held()];
  console.log(
    line('the same, of what is left when garbage is collected', `${megabytes(held)}, ${megabytes(heldWith)}`),
  );
  console.log(line('difference', megabytes(heldWith - held), '60 MB'));
  await browser.close();
  await Promise.all([without.close(), lens.close()]);
}

function spread(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)} ms`;
}

/** A text, since what runs here is compiled for another place than a page. */
const recording = `(() => {
  globalThis.keyTimes = [];
  const { port1, port2 } = new MessageChannel();
  const open = [];
  port1.onmessage = () => {
    const end = performance.now();
    for (const start of open.splice(0)) keyTimes.push(end - start);
  };
  addEventListener('keydown', ({ timeStamp }) => {
    // The first message behind the callback of a frame comes when that frame is drawn.
    requestAnimationFrame(() => {
      open.push(timeStamp);
      port2.postMessage(undefined);
    });
  }, true);
})()`;

/** One window with the novel, where a person writes. */
class Writer {
  readonly #server: VscodeServer;
  readonly #page: Page;
  readonly #session: CDPSession;
  /** A Node that can speak with another one's inspector. */
  readonly #node: string;
  /** Milliseconds from each key to the frame behind it. */
  readonly times: number[] = [];
  /** Of each round, milliseconds a key of the window's main thread: the work itself, whatever else the machine does. */
  readonly work: number[] = [];
  /** Bytes of the extension host after each round. */
  readonly memory: number[] = [];

  private constructor(server: VscodeServer, page: Page, session: CDPSession, node: string) {
    this.#server = server;
    this.#node = node;
    this.#page = page;
    this.#session = session;
  }

  static async open(browser: Browser, packages: ServerPackages, developed: boolean): Promise<Writer> {
    const folder = temporaryFolder();
    const file = join(folder, 'novel.md');
    writeFileSync(file, proseOf(words, wordsOfParagraph));
    const server = await VscodeServer.start(packages, {});
    const page = await openWindow(browser, server, { folder, file, developed });
    await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 120_000 });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new Writer(server, page, session, packages.node);
  }

  /** Settles when the sidebar says nothing of reading any more, after ten minutes at most. */
  async untilRead(): Promise<void> {
    const sidebar = await openSidebar(this.#page);
    await sidebar.locator('.dot').first().waitFor({ timeout: 600_000 });
    await sidebar.locator('.progress').waitFor({ state: 'detached', timeout: 600_000 });
  }

  /** The times of a round's keys, in the middle of the novel. */
  async write(): Promise<readonly number[]> {
    const page = this.#page;
    await page.bringToFront();
    if (this.times.length === 0) await this.#goToMiddle();
    await page.evaluate('keyTimes.length = 0');
    const before = await this.#busy();
    for (let each = 0; each < wordsOfRound; each += 1) {
      await page.keyboard.type(word, { delay: pause });
      await page.waitForTimeout(rest);
    }
    const times: unknown = await page.evaluate('keyTimes');
    if (!Array.isArray(times) || !times.every((time) => typeof time === 'number')) throw new Error('no times');
    this.times.push(...times);
    this.work.push(((await this.#busy()) - before) / (word.length * wordsOfRound));
    const bytes = residentMemory(this.#extensionHost());
    if (bytes !== undefined) this.memory.push(bytes);
    return times;
  }

  /** Bytes of the extension host once its garbage is collected. */
  async held(): Promise<number> {
    const collect = join(import.meta.dirname, 'collectGarbage.mjs');
    const { code } = await runChild(this.#node, [collect, String(this.#extensionHost())], { minutes: 1 });
    const bytes = residentMemory(this.#extensionHost());
    return code === 0 && bytes !== undefined ? bytes : Number.NaN;
  }

  #extensionHost(): number | undefined {
    return childrenOf(this.#server.pid, extensionHost)[0];
  }

  /** Milliseconds the window's main thread has worked. */
  async #busy(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  }

  async close(): Promise<void> {
    await this.#server.stop();
  }

  async #goToMiddle(): Promise<void> {
    const page = this.#page;
    await page.locator('.monaco-editor .view-line').first().click();
    await page.keyboard.press('Control+G');
    await page.locator('.quick-input-widget input').fill(`:${words / wordsOfParagraph}`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.waitForTimeout(2000);
    await page.evaluate(recording);
  }
}
