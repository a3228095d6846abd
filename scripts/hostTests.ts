/**
 * Runs test/host/*.test.ts and test/host/node/*.test.ts in the extension host of a real VS Code, those in quiet/ in a window where nothing was opened
 * before, those in others/ beside the extensions of test/examples, and those in restricted/ in one that does not trust its workspace. Names of windows
 * run those alone.
 */
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { addTallies, noTests, type Tally } from '../test/support/tally.ts';
import { root, temporaryFolder } from './paths.ts';
import { findChromium, howToInstallChromium } from './testing/chromium.ts';
import { buildExampleExtensions } from './testing/exampleExtensions.ts';
import { bundleHostTests } from './testing/hostBundle.ts';
import { writtenTally } from './testing/writtenTally.ts';
import { VscodeServer } from './vscode/server.ts';
import { serverPackages } from './vscode/serverPackages.ts';
import { openBrowser, runTestsInWindow } from './vscode/window.ts';

const runs = [
  { name: 'new', pattern: 'test/host/quiet/*.test.ts', trusted: true },
  { name: 'trusted', pattern: ['test/host/*.test.ts', 'test/host/node/*.test.ts'], trusted: true },
  { name: 'shared with others', pattern: 'test/host/others/*.test.ts', trusted: true },
  { name: 'restricted', pattern: 'test/host/restricted/*.test.ts', trusted: false },
] as const;

const executable = findChromium();
if (executable === undefined) throw new Error(howToInstallChromium);
const packages = await serverPackages();
const browser = await openBrowser(executable);
const report = process.env['EMOTION_LENS_TALLY'];
let sum = noTests;
const named = process.argv.slice(2);
for (const run of runs.filter(({ name }) => named.length === 0 || named.includes(name)))
  sum = addTallies(sum, await tallyOf(run));
await browser.close();
if (report !== undefined) writeFileSync(report, JSON.stringify(sum));
process.exit(sum.failed === 0 ? 0 : 1);

async function tallyOf({ name, pattern, trusted }: (typeof runs)[number]): Promise<Tally> {
  console.log(`\nA window that is ${name}:`);
  const folder = join(temporaryFolder(), 'workspace');
  cpSync(join(root, 'test', 'fixtures', 'workspace'), folder, { recursive: true });
  const tally = join(temporaryFolder(), 'tally.json');
  rmSync(tally, { force: true });
  const tests = await bundleHostTests(name.replaceAll(' ', '-'), pattern);
  const server = await VscodeServer.start(packages, {
    trusted,
    ...(name === 'shared with others' && { extensions: await buildExampleExtensions() }),
    environment: { EMOTION_LENS_TALLY: tally },
  });
  const code = await runTestsInWindow(browser, server, { folder, tests, minutes: 6 });
  await server.stop();
  if (code !== 0) console.error(code === undefined ? 'They did not come to an end.' : `They ended with code ${code}.`);
  return writtenTally(tally, code === 0);
}
