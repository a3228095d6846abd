/** `npm run screenshots`: takes the pictures in media/screenshots/ in a real VS Code. Names as arguments take only those. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';

import { eventually, openSidebar, runCommand } from '../test/support/workbench.ts';
import { runChild } from './children.ts';
import { root, temporaryFolder } from './paths.ts';
import { findChromium, howToInstallChromium } from './testing/chromium.ts';
import { VscodeServer } from './vscode/server.ts';
import { type ServerPackages, serverPackages } from './vscode/serverPackages.ts';
import { openBrowser, openWindow } from './vscode/window.ts';

interface Shot {
  readonly name: string;
  readonly theme: keyof typeof themes;
  /** In examples/. */
  readonly file: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What the last commit has of the file; the workspace is no repository without it. */
  readonly committed?: (text: string) => string;
  /** Brings what the picture is about on the screen; the document's marks are there already. */
  readonly stage: (page: Page) => Promise<void>;
}

/** VS Code's own themes, and the classes of the body that say they are there. */
const themes = {
  'Default Dark Modern': 'vs-dark',
  'Default Light Modern': 'vs',
  'Default High Contrast': 'hc-black',
} as const;

const views = [
  ['', 'Default Dark Modern'],
  ['-light', 'Default Light Modern'],
  ['-high-contrast', 'Default High Contrast'],
] as const;

const shots: readonly Shot[] = [
  {
    name: 'editor',
    theme: 'Default Dark Modern',
    file: 'story.md',
    async stage(page) {
      await showSidebar(page);
      await goTo(page, 'story.md', 'She climbed back up');
      await hoverOver(page, 'She caught the rope');
    },
  },
  {
    name: 'light',
    theme: 'Default Light Modern',
    file: 'postmortem.md',
    settings: { 'emotionLens.overviewRuler.enabled': true },
    async stage(page) {
      await showSidebar(page);
      await goTo(page, 'postmortem.md', 'To everybody');
    },
  },
  {
    name: 'high-contrast',
    theme: 'Default High Contrast',
    file: 'story.md',
    async stage(page) {
      const sidebar = await showSidebar(page);
      await goTo(page, 'story.md', 'She could not believe it');
      await sidebar.getByText('Show as table').click();
      await page.mouse.move(0, 0);
    },
  },
  {
    name: 'selection',
    theme: 'Default Dark Modern',
    file: 'story.md',
    async stage(page) {
      const sidebar = await showSidebar(page);
      await goTo(page, 'story.md', 'It was the feed pipe');
      await classify(page, 'She cursed him by name, she cursed the harbour board');
      await classify(page, 'The oil was hot. She held on.');
      await sidebar.getByRole('radio', { name: 'Selection' }).check();
    },
  },
  {
    name: 'about-the-model',
    theme: 'Default Light Modern',
    file: 'story.md',
    async stage(page) {
      await page.keyboard.press('Control+B');
      await runCommand(page, 'Emotion Lens: About the Model');
      const about = await eventually(() => frameWith(page, 'How often it is right'));
      await about.getByRole('heading', { name: 'How often it is right' }).evaluate((heading) => {
        heading.ownerDocument.defaultView?.scrollTo(0, heading.getBoundingClientRect().top - 20);
      });
    },
  },
  ...views.flatMap(([suffix, theme]): readonly Shot[] => [
    { name: `report${suffix}`, theme, file: 'story.md', stage: showReport },
    { name: `comparison${suffix}`, theme, file: 'story.md', committed: earlier, stage: showComparison },
  ]),
];

/** What is not the extension's stays out of the picture. */
const plainWindow = {
  'breadcrumbs.enabled': false,
  'editor.lightbulb.enabled': 'off',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'editor.stickyScroll.enabled': false,
  'window.autoDetectColorScheme': false,
  'window.autoDetectHighContrast': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.tips.enabled': false,
};

/** Until what moves on the screen has come to rest, in milliseconds. */
const fades = 2000;

const folder = join(root, 'media', 'screenshots');
mkdirSync(folder, { recursive: true });
const workspace = join(temporaryFolder(), 'examples');
cpSync(join(root, 'examples'), workspace, { recursive: true });
const only = process.argv.slice(2);
const { code } = await runChild(process.execPath, ['esbuild.mjs'], { cwd: root, minutes: 2 });
if (code !== 0) process.exit(1);
const chromium = findChromium();
if (chromium === undefined) throw new Error(howToInstallChromium);
const packages = await serverPackages();
const browser = await openBrowser(chromium);
for (const shot of shots) {
  if (only.length > 0 && !only.includes(shot.name)) continue;
  await take(shot, packages, browser);
  console.log(shot.name);
}
await browser.close();
process.exit(0);

async function take(shot: Shot, from: ServerPackages, inBrowser: Browser): Promise<void> {
  if (shot.committed !== undefined) commit(shot.file, shot.committed);
  const server = await VscodeServer.start(from, {
    settings: { ...plainWindow, 'workbench.colorTheme': shot.theme, ...shot.settings },
  });
  const page = await openWindow(inBrowser, server, { folder: workspace, file: join(workspace, shot.file) });
  await page.locator('.cgmr').first().waitFor({ timeout: 90_000 });
  if (shot.theme === 'Default High Contrast') await chooseHighContrast(page);
  await page.locator(`.monaco-workbench.${themes[shot.theme]}`).waitFor();
  await shot.stage(page);
  await page.waitForTimeout(fades);
  await page.screenshot({ path: join(folder, `${shot.name}.png`) });
  await page.context().close();
  await server.stop();
  rmSync(join(workspace, '.git'), { recursive: true, force: true });
}

/** Makes a repository of the workspace, whose only commit has the file as it was. */
function commit(file: string, was: (text: string) => string): void {
  const path = join(workspace, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, was(text));
  const git = (...words: readonly string[]): Buffer => execFileSync('git', words, { cwd: workspace });
  git('init', '--quiet');
  git('add', '.');
  git(
    '-c',
    'user.name=A Writer',
    '-c',
    'user.email=writer@example.org',
    'commit',
    '--quiet',
    '--message',
    'First draft',
  );
  writeFileSync(path, text);
}

/** The draft before: two paragraphs in the other order, one that was cut since, one that was written another way. */
function earlier(text: string): string {
  const [title = '', first = '', second = '', third = '', ...rest] = text.split('\n\n');
  return [
    title,
    second,
    first,
    'Nobody had told her how cold it would be, and she hated them all for it.',
    ...rest,
    third,
  ].join('\n\n');
}

async function showReport(page: Page): Promise<void> {
  await page.keyboard.press('Control+B');
  await runCommand(page, 'Emotion Lens: Open Report');
  const report = await eventually(() => frameWith(page, 'Save as PNG'));
  await report.locator('.dot').first().waitFor();
  await report.locator('.dot[tabindex="0"]').focus();
}

async function showComparison(page: Page): Promise<void> {
  await page.keyboard.press('Control+B');
  await runCommand(page, 'Emotion Lens: Compare with Git HEAD');
  await eventually(() => frameWith(page, 'Compare Again'));
}

/** A window in a browser without forced colours does not take this theme from the settings. */
async function chooseHighContrast(page: Page): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+T');
  await page.locator('.quick-input-widget input[type="text"]').fill('Dark High Contrast');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Dark High Contrast' }).first().waitFor();
  await page.keyboard.press('Enter');
}

async function showSidebar(page: Page): Promise<Frame> {
  const sidebar = await openSidebar(page);
  await sidebar.locator('.strongest button').first().waitFor();
  return sidebar;
}

/** Puts the caret on the first line of an example that begins so, in the middle of the screen. */
async function goTo(page: Page, file: string, beginning: string): Promise<void> {
  const lines = readFileSync(join(root, 'examples', file), 'utf8').split('\n');
  const line = lines.findIndex((each) => each.startsWith(beginning)) + 1;
  if (line === 0) throw new Error(`${file} has no line that begins “${beginning}”.`);
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input').fill(`:${line}`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar', { hasText: `Ln ${line},` }).waitFor();
}

/** Selects a text by the editor's search and classifies it. */
async function classify(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+F');
  await page.locator('.find-widget textarea').first().fill(text);
  await page.locator('.find-widget', { hasText: '1 of 1' }).waitFor();
  await page.keyboard.press('Escape');
  await runCommand(page, 'Emotion Lens: Classify Selection');
  await page.waitForTimeout(fades);
}

/** Rests the pointer on a line until the hover stands. */
async function hoverOver(page: Page, text: string): Promise<void> {
  await page
    .locator('.view-line', { hasText: text })
    .first()
    .hover({ position: { x: 90, y: 8 } });
  await page.locator('.monaco-hover table').first().waitFor();
}

/** The page, among those in the window, that holds a text. */
async function frameWith(page: Page, text: string): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    // A frame may go while it is asked.
    const found = await frame
      .getByText(text)
      .count()
      .catch(() => 0);
    if (found > 0) return frame;
  }
  return undefined;
}
