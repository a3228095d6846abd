import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

import { noTests, type Tally } from '../../test/support/tally.ts';
import { runChild } from '../children.ts';
import { root, temporaryFolder } from '../paths.ts';
import { writtenTally } from './writtenTally.ts';

export interface Stage {
  readonly name: string;
  readonly command: readonly [string, ...(readonly string[])];
  /** The test files the command runs; without them the stage counts as one test. */
  readonly tests?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Why the stage can't run here; one sentence. */
  readonly missing?: string;
  readonly minutes: number;
  /** Runs together with the stage before it: one that waits for windows beside one that computes. */
  readonly beside?: true;
}

export interface StageResult {
  readonly name: string;
  readonly tally: Tally;
  readonly seconds: number;
  /** Why it did not run, or ended badly. */
  readonly remark?: string;
}

type Print = (text: string) => void;

/** Stages that run together, in order: each with those after it that may run beside it. */
export function besideEachOther(stages: readonly Stage[]): readonly (readonly Stage[])[] {
  const groups: Stage[][] = [];
  for (const stage of stages) {
    const last = groups.at(-1);
    if (stage.beside === true && last !== undefined) last.push(stage);
    else groups.push([stage]);
  }
  return groups;
}

/** Runs stages at the same time; what each prints stands together, in their order. */
export async function runTogether(
  stages: readonly Stage[],
  print: Print = console.log,
): Promise<readonly StageResult[]> {
  let earlier: Promise<unknown> = Promise.resolve();
  const results = stages.map((stage, place) => {
    const result = runStage(stage, print, place === 0 ? undefined : earlier);
    earlier = result;
    return result;
  });
  return Promise.all(results);
}

/** Runs a stage. With `earlier` what it prints stands together, behind the end of that. */
export async function runStage(stage: Stage, print: Print, earlier?: Promise<unknown>): Promise<StageResult> {
  const { name, missing } = stage;
  if (missing !== undefined) {
    await earlier;
    print(`\n── ${name} ──\nNOT RUN: ${missing}`);
    return {
      name,
      tally: { ...noTests, skipped: countTests(stage) },
      seconds: 0,
      remark: `not run: ${missing}`,
    };
  }
  if (earlier === undefined) print(`\n── ${name} ──`);
  const started = performance.now();
  const report = join(temporaryFolder(), 'tally.json');
  const said = earlier && join(temporaryFolder(), 'said.txt');
  const output = said === undefined ? 'inherit' : openSync(said, 'w');
  const [command, ...args] = stage.command;
  const { code, late, error } = await runChild(command, args, {
    cwd: root,
    env: { ...process.env, ...stage.environment, EMOTION_LENS_TALLY: report },
    minutes: stage.minutes,
    stdio: ['ignore', output, output],
  });
  const seconds = (performance.now() - started) / 1000;
  if (typeof output === 'number') closeSync(output);
  if (said !== undefined) {
    await earlier;
    print(`\n── ${name} ──\n${readFileSync(said, 'utf8')}`);
  }
  const remark = late
    ? `stopped after ${stage.minutes} minutes`
    : (error ?? (code === 0 ? undefined : `exit code ${code}`));
  const tally = tallyOf(stage, report, remark === undefined);
  return { name, tally, seconds, ...(remark !== undefined && { remark }) };
}

function tallyOf({ tests }: Stage, report: string, ended: boolean): Tally {
  if (tests !== undefined) return writtenTally(report, ended);
  return ended ? { ...noTests, passed: 1 } : { ...noTests, failed: 1 };
}

/** The tests of a stage that can't run, counted where they stand. */
function countTests({ tests }: Stage): number {
  if (tests === undefined) return 1;
  const texts = globSync([...tests], { cwd: root, absolute: true }).map((file) => readFileSync(file, 'utf8'));
  return texts.reduce((sum, text) => sum + (text.match(/^\s*test\(/gm)?.length ?? 0), 0);
}
