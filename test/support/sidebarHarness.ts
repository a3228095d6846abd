import { readFile } from 'node:fs/promises';

import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';

import { chromiumFlags, findChromium, howToInstallChromium } from '../../scripts/testing/chromium.ts';
import {
  comparisonPage,
  manuscriptPage,
  sidebarPage,
  type Surface,
  trialPage,
} from '../../src/host/webview/pageHtml.ts';
import type { Translation } from '../../src/core/language/translation.ts';
import type { FromPage, Panel } from '../../src/view/protocol.ts';
import { type ThemeName, themes } from './themes.ts';
import { translation } from './translations.ts';
import type { Staged } from './vscodeStandIn.ts';

const origin = 'http://sidebar.test';

export interface PageOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly surface?: Surface;
  readonly reducedMotion?: boolean;
  readonly state?: unknown;
  /** Opens the page of a comparison with this body instead. */
  readonly comparison?: string;
  /** Opens the page of a trial instead, which is drawn by a message. */
  readonly trial?: boolean;
  /** Opens the page of a manuscript instead. */
  readonly isManuscript?: boolean;
  /** Of an editor in another language than English. */
  readonly language?: Translation;
}

/** The real page under its real policy in a browser; only VS Code's own side is stood in for. */
export class SidebarHarness {
  readonly #browser: Browser;
  readonly #standIn: string;
  readonly #files: ReadonlyMap<string, { readonly contentType: string; readonly body: string }>;

  /** What pages of this harness threw. */
  readonly failures: string[] = [];

  private constructor(browser: Browser, scripts: Readonly<Record<string, string>>, style: string, standIn: string) {
    this.#browser = browser;
    this.#standIn = standIn;
    this.#files = new Map([
      ...Object.entries(scripts).map(
        ([name, body]) => [`${origin}/${name}.js`, { contentType: 'text/javascript', body }] as const,
      ),
      [`${origin}/view.css`, { contentType: 'text/css', body: style }],
    ]);
  }

  /** For a suite's setup. Without a browser the suite is skipped, and says what is missing. */
  static async start(suiteSetup: Mocha.Context): Promise<SidebarHarness> {
    const executablePath = findChromium();
    if (executablePath === undefined) {
      console.log(howToInstallChromium);
      suiteSetup.skip();
    }
    return SidebarHarness.launch(executablePath);
  }

  static async launch(executablePath: string): Promise<SidebarHarness> {
    const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
    const style = await readFile('media/view.css', 'utf8');
    return new SidebarHarness(
      browser,
      {
        view: await bundled('src/view/page.ts'),
        comparison: await bundled('src/view/comparison.ts'),
        manuscript: await bundled('src/view/manuscript.ts'),
        trial: await bundled('src/view/trial.ts'),
      },
      style,
      await bundled('test/support/vscodeStandIn.ts'),
    );
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  async open({
    theme = 'dark',
    width = 340,
    surface = 'sidebar',
    reducedMotion = false,
    state,
    comparison,
    trial = false,
    isManuscript = false,
    language,
  }: PageOptions = {}): Promise<Page> {
    const page = await this.#browser.newPage({
      viewport: { width, height: 900 },
      reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    });
    await page.route('**/*', async (route) => {
      const url = route.request().url();
      const drawn =
        url === `${origin}/page` ? htmlOf({ surface, comparison, trial, isManuscript, language }) : undefined;
      const file = drawn === undefined ? this.#files.get(url) : { contentType: 'text/html', body: drawn };
      await (file === undefined ? route.abort() : route.fulfill(file));
    });
    const staged: Staged = { ...themes[theme], state };
    await page.addInitScript({ content: `window.staged = ${JSON.stringify(staged)};${this.#standIn}` });
    page.on('pageerror', (error) => this.failures.push(error.message));
    await page.goto(`${origin}/page`);
    return page;
  }

  /** Shows a panel, as VS Code would. */
  async show(page: Page, panel: Panel): Promise<void> {
    await this.post(page, { type: 'panel', panel });
  }

  async post(page: Page, message: unknown): Promise<void> {
    await page.evaluate(async (data) => {
      window.postMessage(data, '*');
      await new Promise((resolve) => setTimeout(resolve));
    }, message);
  }

  /** What the page has sent since it was opened, `ready` first. */
  sent(page: Page): Promise<readonly FromPage[]> {
    return page.evaluate(() => window.recorded.sent);
  }

  /** What the page's policy has stopped. */
  violations(page: Page): Promise<readonly string[]> {
    return page.evaluate(() => window.recorded.violations);
  }
}

type Asked = {
  readonly [K in 'surface' | 'comparison' | 'trial' | 'isManuscript' | 'language']: PageOptions[K] | undefined;
};

/** A trial's, a manuscript's or a comparison's page where there is one, else the page that shows panels. */
function htmlOf({ surface = 'sidebar', comparison, trial, isManuscript, language }: Asked): string {
  const parts = {
    style: `${origin}/view.css`,
    source: origin,
    nonce: 'abc',
    ...(language !== undefined && { translation: translation(language) }),
  };
  if (trial === true) return trialPage({ ...parts, script: `${origin}/trial.js` });
  if (isManuscript === true) return manuscriptPage({ ...parts, script: `${origin}/manuscript.js` });
  return comparison === undefined
    ? sidebarPage({
        ...parts,
        script: `${origin}/view.js`,
        surface,
        ...(surface === 'report' && { document: 'file:///story.md' }),
      })
    : comparisonPage({
        ...parts,
        script: `${origin}/comparison.js`,
        state: { document: 'file:///story.md', older: 'file:///older.md' },
        body: comparison,
      });
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}
