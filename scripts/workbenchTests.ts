/**
 * Runs test/host/workbench/*.test.ts, or the files named, two at a time: a window waits for much. A file that failed is tried again at the end, once, alone
 * and in new windows: a test that was ended for its time may still be typing in the one it had.
 */
import { writeFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

import { addTallies, noTests, type Tally } from '../test/support/tally.ts';
import { root } from './paths.ts';
import { runStage, type Stage } from './testing/stage.ts';

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
  const mocha = ['node_modules/mocha/bin/mocha.js', '--reporter', './test/support/tallyReporter.ts', file];
  const stage: Stage = { name: file, command: [process.execPath, ...mocha], tests: [file], minutes: 6 };
  const { tally, remark } = await runStage(stage, console.log, Promise.resolve());
  if (remark !== undefined) console.error(`${file}: ${remark}`);
  return tally;
}
