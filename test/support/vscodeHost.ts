import assert from 'node:assert/strict';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

import { root, temporaryFolder } from '../../scripts/paths.ts';
import { findChromium, howToInstallChromium } from '../../scripts/testing/chromium.ts';
import { type ServerOptions, VscodeServer } from '../../scripts/vscode/server.ts';
import { serverPackages } from '../../scripts/vscode/serverPackages.ts';
import { openBrowser, openWindow } from '../../scripts/vscode/window.ts';

export interface WorkbenchOptions extends ServerOptions {
  /** A file of the workspace, open from the start. */
  readonly file: string;
  /** More files, by their paths in the workspace. What is written later the window may not hear of before it has looked around. */
  readonly besides?: Readonly<Record<string, string>>;
  /** Loads the extension from this repository; true by default. */
  readonly developed?: boolean;
  /** Is asked for everything that is not on this machine. */
  readonly proxy?: string;
}

export interface Workbench {
  /** The window. */
  readonly page: Page;
  /** The workspace: a copy of test/fixtures/workspace of its own. */
  readonly folder: string;
}

/**
 * A window of a real VS Code for the tests of one suite: call it in the suite's body, use what it returns in its tests.
 * The server, the window and the workspace are the suite's own.
 */
export function useWorkbench(options: WorkbenchOptions | (() => Promise<WorkbenchOptions>)): Workbench {
  let browser: Browser | undefined;
  let server: VscodeServer | undefined;
  let page: Page | undefined;
  const folder = join(temporaryFolder(), 'workspace');

  suiteSetup(async function () {
    this.timeout(90_000);
    const {
      file,
      besides = {},
      developed = true,
      proxy,
      ...rest
    } = typeof options === 'function' ? await options() : options;
    cpSync(join(root, 'test', 'fixtures', 'workspace'), folder, { recursive: true });
    for (const [path, text] of Object.entries(besides)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const chromium = findChromium();
    assert.ok(chromium !== undefined, howToInstallChromium);
    server = await VscodeServer.start(await serverPackages(), rest);
    browser = await openBrowser(chromium, proxy);
    page = await openWindow(browser, server, { folder, file: join(folder, file), developed });
    await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
  });

  teardown(async function () {
    if (this.currentTest?.state !== 'failed' || page === undefined) return;
    console.log(`Then the window showed ${JSON.stringify(await whatIsBefore(page))}`);
    await picture({ page }, `failed-${Date.now()}`);
  });

  suiteTeardown(async function () {
    this.timeout(20_000);
    await browser?.close();
    await server?.stop();
  });

  return {
    folder,
    get page() {
      assert.ok(page !== undefined, 'the window is open only while the suite runs');
      return page;
    },
  };
}

/** What stands before all else in a window, for who reads this of a machine that keeps no pictures. */
async function whatIsBefore(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  const shown = (selector: string): Promise<readonly string[]> => page.locator(`${selector}:visible`).allInnerTexts();
  return {
    dialogs: await shown('.monaco-dialog-box'),
    lists: await shown('.quick-input-widget'),
    notifications: await shown('.notification-list-item'),
    menus: await shown('.monaco-menu'),
    status: await shown('.statusbar'),
    focus: await page.locator(':focus').evaluateAll((all) => all.map((each) => each.outerHTML.slice(0, 200))),
  };
}

/** Keeps a picture where EMOTION_LENS_PICTURES says, for a person to look at. */
export async function picture({ page }: Pick<Workbench, 'page'>, name: string): Promise<void> {
  const folder = process.env['EMOTION_LENS_PICTURES'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), await page.screenshot({ fullPage: true }));
}
