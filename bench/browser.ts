/** The extension in a browser's host: the time to the first label, and how smoothly the window goes on while a novel is read. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

import { root, temporaryFolder } from '../scripts/paths.ts';
import { howToInstallChromium, provideChromium } from '../scripts/testing/chromium.ts';
import { bundleHostTests } from '../scripts/testing/hostBundle.ts';
import { VscodeServer } from '../scripts/vscode/server.ts';
import { serverPackages } from '../scripts/vscode/serverPackages.ts';
import { openBrowser, openWindow, runTestsInWindow } from '../scripts/vscode/window.ts';
import { eventually } from '../test/support/workbench.ts';
import { line, milliseconds } from './figures.ts';
import { proseOf } from './prose.ts';

const seconds = 20;

export async function browser(): Promise<void> {
  const executable = await provideChromium();
  if (executable === undefined) return console.log(`Not measured in a browser: ${howToInstallChromium}`);
  const folder = join(temporaryFolder(), 'workspace');
  cpSync(join(root, 'test', 'fixtures', 'workspace'), folder, { recursive: true });
  const server = await VscodeServer.start(await serverPackages(), { kind: 'web' });
  const chromium = await openBrowser(executable);
  for (const window of ['newWindow', 'standingWindow']) {
    const tests = await bundleHostTests(`bench-web-${window}`, `bench/browser/${window}.bench.ts`, 'web');
    await runTestsInWindow(chromium, server, { folder, tests, minutes: 4 });
  }
  await whileReading(chromium, server, folder);
  await chromium.close();
  await server.stop();
}

/** The window's frames while the extension reads, and the same without it. */
async function whileReading(chromium: Browser, server: VscodeServer, folder: string): Promise<void> {
  const file = join(folder, 'novel.md');
  writeFileSync(file, proseOf(60_000));
  for (const developed of [false, true]) {
    const page = await openWindow(chromium, server, { folder, file, developed });
    await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
    // A window that starts is busy with itself.
    await page.waitForTimeout(10_000);
    if (developed) await eventually(async () => ((await page.locator('.cgmr').count()) > 0 ? true : undefined));
    const times = await framesOf(page);
    const slow = times.filter((time) => time > 50).length;
    const what = developed ? 'a novel is read in a browser' : 'the same window without the extension';
    console.log(
      line(
        `${what}, ${seconds} s: frames over 50 ms, the longest`,
        `${slow}, ${milliseconds(Math.max(...times))}`,
        '0',
      ),
    );
    await page.context().close();
  }
}

/** Times between the window's frames, in milliseconds. */
async function framesOf(page: Page): Promise<readonly number[]> {
  // A text, since what runs there is compiled for another place than a page.
  const times: unknown = await page.evaluate(`new Promise((resolve) => {
    const times = [];
    const start = performance.now();
    let last = start;
    const tick = (now) => {
      times.push(now - last);
      last = now;
      if (now - start < ${seconds * 1000}) requestAnimationFrame(tick);
      else resolve(times);
    };
    requestAnimationFrame(tick);
  })`);
  return Array.isArray(times) ? times.filter((time) => typeof time === 'number') : [];
}
