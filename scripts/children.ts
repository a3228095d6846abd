import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

const running = new Set<ChildProcess>();
let watching = false;

/** A child with a process group of its own, ended with all it started when this process ends. */
export function startChild(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  watchOwnEnd();
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Ends the child and everything it started; settles when the child is gone. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (!signal(child, 'SIGTERM')) return;
  const insist = setTimeout(() => signal(child, 'SIGKILL'), 3000);
  await new Promise((resolve) => child.once('exit', resolve));
  clearTimeout(insist);
  // The child may have left before those it started.
  signalGroup(child, 'SIGKILL');
}

export interface Outcome {
  /** Undefined when it could not be started or was ended by a signal. */
  readonly code: number | undefined;
  /** True when it was ended because it ran past its limit. */
  readonly late: boolean;
  readonly error?: string;
}

/** Runs a command to its end, at most `minutes` long, which may be Infinity. Never rejects. */
export async function runChild(
  command: string,
  args: readonly string[],
  { minutes, ...options }: SpawnOptions & { readonly minutes: number },
): Promise<Outcome> {
  const child = startChild(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  let late = false;
  const stop = (): void => {
    late = true;
    void stopChild(child);
  };
  const limit = Number.isFinite(minutes) ? setTimeout(stop, minutes * 60_000) : undefined;
  const outcome = await new Promise<Omit<Outcome, 'late'>>((resolve) => {
    child.once('error', (error) => resolve({ code: undefined, error: error.message }));
    child.once('exit', (code) => resolve({ code: code ?? undefined }));
  });
  clearTimeout(limit);
  return { ...outcome, late };
}

function watchOwnEnd(): void {
  if (watching) return;
  watching = true;
  process.once('exit', () => {
    for (const child of running) signal(child, 'SIGKILL');
  });
  for (const [name, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(name, () => {
      for (const child of running) signal(child, 'SIGTERM');
      process.exit(code);
    });
  }
}

function signal(child: ChildProcess, name: NodeJS.Signals): boolean {
  if (child.exitCode !== null || child.signalCode !== null) return false;
  return signalGroup(child, name) || child.kill(name);
}

function signalGroup({ pid }: ChildProcess, name: NodeJS.Signals): boolean {
  if (pid === undefined || process.platform === 'win32') return false;
  try {
    process.kill(-pid, name);
    return true;
  } catch {
    return false;
  }
}
