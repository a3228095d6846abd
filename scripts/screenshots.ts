/** `npm run screenshots`: takes the pictures in media/screenshots/ in a real VS Code. Names as arguments take only those. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';

import { runChild } from './children.ts';
import { root, temporaryFolder } from './paths.ts';
import { type Shot, themes } from './screenshots/shot.ts';
import { shots } from './screenshots/shots.ts';
import { chooseHighContrast, fades } from './screenshots/stages.ts';
import { howToInstallChromium, provideChromium } from './testing/chromium.ts';
import { VscodeServer } from './vscode/server.ts';
import { type ServerPackages, serverPackages } from './vscode/serverPackages.ts';
import { openBrowser, openWindow } from './vscode/window.ts';

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

const folder = join(root, 'media', 'screenshots');
mkdirSync(folder, { recursive: true });
const workspace = join(temporaryFolder(), 'examples');
cpSync(join(root, 'examples'), workspace, { recursive: true });
const only = process.argv.slice(2);
const { code } = await runChild(process.execPath, ['esbuild.mjs'], { cwd: root, minutes: 2 });
if (code !== 0) process.exit(1);
const chromium = await provideChromium();
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
  const path = join(workspace, shot.file);
  const example = readFileSync(join(root, 'examples', shot.file), 'utf8');
  writeFileSync(path, shot.text?.(example) ?? example);
  const besides = Object.entries(shot.besides?.() ?? {});
  for (const [name, text] of besides) {
    mkdirSync(dirname(join(workspace, name)), { recursive: true });
    writeFileSync(join(workspace, name), text);
  }
  if (shot.committed !== undefined) commit(shot.file, shot.committed);
  const rewritten = Object.entries(shot.rewritten?.() ?? {});
  for (const [name, text] of rewritten) writeFileSync(join(workspace, name), text);
  const server = await VscodeServer.start(from, {
    ...(shot.kind !== undefined && { kind: shot.kind }),
    ...(shot.language !== undefined && { language: shot.language }),
    settings: {
      ...plainWindow,
      'workbench.colorTheme': shot.theme,
      ...(shot.model !== undefined && { 'emotionLens.model.path': await shot.model() }),
      ...shot.settings,
    },
  });
  const page = await openWindow(inBrowser, server, { folder: workspace, file: path });
  await page.locator('.cgmr').first().waitFor({ timeout: 240_000 });
  if (shot.theme === 'Default High Contrast') await chooseHighContrast(page);
  await page.locator(`.monaco-workbench.${themes[shot.theme]}`).waitFor();
  await shot.stage(page);
  await page.waitForTimeout(fades);
  await page.screenshot({ path: join(folder, `${shot.name}.png`) });
  await page.context().close();
  await server.stop();
  rmSync(join(workspace, '.git'), { recursive: true, force: true });
  for (const [name] of [...besides, ...rewritten]) rmSync(join(workspace, name), { force: true });
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
