import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

import { noTests, parseTally, type Tally } from '../../test/support/tally.ts';
import { runChild } from '../children.ts';
import { root, temporaryFolder } from '../paths.ts';

export interface Stage {
  readonly name: string;
  readonly command: readonly [string, ...(readonly string[])];
  /** The test files the command runs; without them the stage counts as one test. */
  readonly tests?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Why the stage can't run here; one sentence. */
  readonly missing?: string;
  readonly minutes: number;
}

export interface StageResult {
  readonly name: string;
  readonly tally: Tally;
  readonly seconds: number;
  /** Why it did not run, or ended badly. */
  readonly remark?: string;
}

export async function runStage(stage: Stage): Promise<StageResult> {
  const { name, missing } = stage;
  console.log(`\n── ${name} ──`);
  if (missing !== undefined) {
    console.log(`NOT RUN: ${missing}`);
    return {
      name,
      tally: { ...noTests, skipped: countTests(stage) },
      seconds: 0,
      remark: `not run: ${missing}`,
    };
  }
  const started = performance.now();
  const report = join(temporaryFolder(), 'tally.json');
  const [command, ...args] = stage.command;
  const { code, late, error } = await runChild(command, args, {
    cwd: root,
    env: { ...process.env, ...stage.environment, EMOTION_LENS_TALLY: report },
    minutes: stage.minutes,
  });
  const seconds = (performance.now() - started) / 1000;
  const remark = late
    ? `stopped after ${stage.minutes} minutes`
    : (error ?? (code === 0 ? undefined : `exit code ${code}`));
  const tally = tallyOf(stage, report, remark === undefined);
  return { name, tally, seconds, ...(remark !== undefined && { remark }) };
}

function tallyOf({ tests }: Stage, report: string, ended: boolean): Tally {
  const whole = ended ? { ...noTests, passed: 1 } : { ...noTests, failed: 1 };
  if (tests === undefined) return whole;
  const tally = existsSync(report) ? parseTally(readFileSync(report, 'utf8')) : undefined;
  // A stage that ended well without running its tests did not do its work.
  if (tally === undefined) return { ...noTests, failed: 1 };
  return ended || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

/** The tests of a stage that can't run, counted where they stand. */
function countTests({ tests }: Stage): number {
  if (tests === undefined) return 1;
  const texts = globSync([...tests], { cwd: root, absolute: true }).map((file) => readFileSync(file, 'utf8'));
  return texts.reduce((sum, text) => sum + (text.match(/^\s*test\(/gm)?.length ?? 0), 0);
}
