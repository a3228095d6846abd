/**
 * Runs test/host/*.test.ts and those in web/, or the files named, in the web extension host of a real VS Code: a browser's
 * worker, as vscode.dev has it. No page of it is isolated from other origins, so nothing here has threads.
 */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { tallyMark } from '../test/support/hostMark.ts';
import { noTests, parseTally, type Tally } from '../test/support/tally.ts';
import { root, temporaryFolder } from './paths.ts';
import { findChromium, howToInstallChromium } from './testing/chromium.ts';
import { bundleHostTests } from './testing/hostBundle.ts';
import { VscodeServer } from './vscode/server.ts';
import { serverPackages } from './vscode/serverPackages.ts';
import { openBrowser, runTestsInWindow } from './vscode/window.ts';

const named = process.argv.slice(2);
const patterns = named.length > 0 ? named : ['test/host/*.test.ts', 'test/host/web/*.test.ts'];

const executable = findChromium();
if (executable === undefined) throw new Error(howToInstallChromium);
const folder = join(temporaryFolder(), 'workspace');
cpSync(join(root, 'test', 'fixtures', 'workspace'), folder, { recursive: true });
const tests = await bundleHostTests('web', patterns, 'web');
const packages = await serverPackages();
const browser = await openBrowser(executable);
const server = await VscodeServer.start(packages, { kind: 'web' });
let tally: Tally | undefined;
const heard = (line: string): void => {
  if (line.startsWith(tallyMark)) tally = parseTally(line.slice(tallyMark.length));
};
const code = await runTestsInWindow(browser, server, { folder, tests, minutes: 10, heard });
await server.stop();
await browser.close();
if (code === undefined) console.error('The tests did not come to an end.');
const sum = tally !== undefined && (tally.failed > 0 || code === 0) ? tally : { ...(tally ?? noTests), failed: 1 };
const report = process.env['EMOTION_LENS_TALLY'];
if (report !== undefined) writeFileSync(report, JSON.stringify(sum));
process.exit(sum.failed === 0 ? 0 : 1);
