/** What is measured inside a real VS Code. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';

import { root, temporaryFolder } from '../scripts/paths.ts';
import { howToInstallChromium, provideChromium } from '../scripts/testing/chromium.ts';
import { bundleHostTests } from '../scripts/testing/hostBundle.ts';
import { VscodeServer } from '../scripts/vscode/server.ts';
import { serverPackages } from '../scripts/vscode/serverPackages.ts';
import { openBrowser, runTestsInWindow } from '../scripts/vscode/window.ts';

export async function editor(): Promise<void> {
  const executable = await provideChromium();
  if (executable === undefined) return console.log(`Not measured in VS Code: ${howToInstallChromium}`);
  const tests = await bundleHostTests('bench', 'bench/editor/*.bench.ts');
  const folder = join(temporaryFolder(), 'workspace');
  cpSync(join(root, 'test', 'fixtures', 'workspace'), folder, { recursive: true });
  const server = await VscodeServer.start(await serverPackages(), {});
  const browser = await openBrowser(executable);
  await runTestsInWindow(browser, server, { folder, tests, minutes: 6 });
  await browser.close();
  await server.stop();
}
