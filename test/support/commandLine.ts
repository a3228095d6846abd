import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { modelProcesses } from './processes.ts';

const root = resolve(import.meta.dirname, '..', '..');

export interface Ended {
  readonly code: unknown;
  readonly signal: unknown;
  readonly out: string;
  readonly err: string;
}

/** A run of the built command line that may be watched while it lasts. */
export interface Run {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
}

/** The built command line with a model's process of the tests, which hangs on the text "hang", in a folder of its own. */
export class StandInCommandLine {
  readonly folder: string;
  readonly program: string;
  readonly #home: string;

  private constructor(home: string) {
    this.#home = home;
    this.folder = join(home, 'work');
    this.program = join(home, 'dist', 'cli.mjs');
  }

  static async make(): Promise<StandInCommandLine> {
    const made = new StandInCommandLine(await mkdtemp(join(tmpdir(), 'emotion-lens-')));
    await mkdir(join(made.#home, 'dist'));
    await mkdir(made.folder);
    await copyFile(join(root, 'dist', 'cli.mjs'), made.program);
    await copyFile(join(root, 'dist', 'l10n.cjs'), join(made.#home, 'dist', 'l10n.cjs'));
    await copyFile(join(root, 'test', 'fixtures', 'workers', 'moody.cjs'), join(made.#home, 'dist', 'worker.cjs'));
    return made;
  }

  remove(): Promise<void> {
    return rm(this.#home, { recursive: true });
  }

  start(...args: readonly string[]): Run {
    return runOf(spawn(process.execPath, [this.program, ...args], { cwd: this.folder }));
  }

  /** In a shell that knows `$RUN`. */
  startInShell(line: string): Run {
    const env = { ...process.env, RUN: `${process.execPath} ${this.program}` };
    return runOf(spawn('bash', ['-c', line], { cwd: this.folder, env }));
  }

  async run(...args: readonly string[]): Promise<Ended> {
    const run = this.start(...args);
    run.child.stdin.end();
    return run.ended;
  }
}

function runOf(child: ChildProcessWithoutNullStreams): Run {
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (part: Buffer) => out.push(part));
  child.stderr.on('data', (part: Buffer) => err.push(part));
  child.stdin.on('error', () => {});
  const ended = once(child, 'close').then(([code, signal]: unknown[]) => ({
    code,
    signal,
    out: Buffer.concat(out).toString(),
    err: Buffer.concat(err).toString(),
  }));
  return { child, ended };
}

/** Settles when `happened` gives true; the test's own limit ends the waiting. */
export async function until(happened: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await happened())) await setTimeout(20);
}

/** Of a run whose process is up. */
export async function modelProcessesOf({ child }: Run): Promise<readonly number[]> {
  await until(() => modelProcesses(child.pid).length > 0);
  return modelProcesses(child.pid);
}

export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
