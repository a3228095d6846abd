import { format } from 'node:util';
import { type Browser, type Page, chromium } from 'playwright-core';

import { hostMark } from '../../test/support/hostMark.ts';
import { chromiumFlags } from '../testing/chromium.ts';
import type { VscodeServer, WindowOptions } from './server.ts';

/** A browser without a screen; `proxy` is asked for everything that is not on this machine. */
export async function openBrowser(executablePath: string, proxy?: string): Promise<Browser> {
  const options = proxy !== undefined && { proxy: { server: proxy, bypass: 'localhost,127.0.0.1' } };
  return chromium.launch({ executablePath, args: chromiumFlags, ...options });
}

/** A window of VS Code on a page of its own, with nothing kept from another. */
export async function openWindow(browser: Browser, server: VscodeServer, options: WindowOptions): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(server.address(options));
  return page;
}

export interface TestWindowOptions extends WindowOptions {
  readonly tests: string;
  readonly minutes: number;
  /** Gets each line of VS Code's console that is not shown. */
  readonly heard?: (line: string) => void;
  /** Gets the window's page before it loads. */
  readonly opened?: (page: Page) => void;
}

/**
 * Runs tests in a window's extension host; settles with their exit code, or undefined past the limit. VS Code's console
 * is loud: only lines that carry the mark are shown.
 */
export async function runTestsInWindow(
  browser: Browser,
  server: VscodeServer,
  { minutes, heard = () => {}, opened = () => {}, ...options }: TestWindowOptions,
): Promise<number | undefined> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  opened(page);
  const others: string[] = [];
  const hear = (_kind: string, args: readonly unknown[]): void => {
    const line = format(...args);
    if (line.startsWith(hostMark)) console.log(line.slice(hostMark.length));
    else {
      others.push(line.slice(0, 300));
      heard(line);
    }
  };
  let limit: NodeJS.Timeout | undefined;
  const code = await new Promise<number | undefined>((resolve, reject) => {
    limit = setTimeout(() => resolve(undefined), minutes * 60_000);
    page
      .exposeFunction('codeAutomationExit', resolve)
      .then(() => page.exposeFunction('codeAutomationLog', hear))
      .then(() => page.goto(server.address(options)))
      .catch(reject);
  });
  clearTimeout(limit);
  await context.close();
  if (code === undefined) console.log(`VS Code's own last words:\n${others.slice(-40).join('\n')}`);
  return code;
}
