/**
 * Runs test/host/workbench/*.test.ts, or the files named, two at a time: a window waits for much. A file that failed is tried again at the end, once, alone
 * and in new windows: a test that was ended for its time may still be typing in the one it had.
 */
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

import { addTallies, noTests, type Tally } from '../test/support/tally.ts';
import { runChild } from './children.ts';
import { root, temporaryFolder } from './paths.ts';
import { writtenTally } from './testing/writtenTally.ts';

const named = process.argv.slice(2);
const files = named.length > 0 ? named : globSync('test/host/workbench/*.test.ts', { cwd: root }).toSorted();
const waiting = [...files];
const failed = new Map<string, Tally>();
let sum = noTests;

await Promise.all([runWaiting(), runWaiting()]);
for (const [file, { failed: before }] of failed) {
  console.log(`\ntried again, in new windows: ${file}`);
  const tally = await tallyOf(file);
  sum = addTallies(sum, { ...tally, repeated: before });
}

const report = process.env['EMOTION_LENS_TALLY'];
if (report !== undefined) writeFileSync(report, JSON.stringify(sum));
process.exitCode = sum.failed === 0 ? 0 : 1;

async function runWaiting(): Promise<void> {
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    const tally = await tallyOf(file);
    if (tally.failed > 0) failed.set(file, tally);
    else sum = addTallies(sum, tally);
  }
}

/** Runs one file; what it prints stands together. */
async function tallyOf(file: string): Promise<Tally> {
  const folder = temporaryFolder();
  const [report, said] = [join(folder, 'tally.json'), join(folder, 'said.txt')];
  const output = openSync(said, 'w');
  const mocha = ['node_modules/mocha/bin/mocha.js', '--reporter', './test/support/tallyReporter.ts', file];
  const { code, late } = await runChild(process.execPath, mocha, {
    cwd: root,
    env: { ...process.env, EMOTION_LENS_TALLY: report },
    minutes: 6,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  console.log(readFileSync(said, 'utf8'));
  if (late) console.error(`${file} did not come to its end.`);
  return writtenTally(report, code === 0);
}
