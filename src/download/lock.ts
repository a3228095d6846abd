import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { t } from '@vscode/l10n';

import { ModelProblem } from '../core/scoring/classifier.ts';

/** A lock is there before it says whose it is; one that says nothing for so long was left behind. */
const patienceMilliseconds = 2_000;
const lookMilliseconds = 20;

/**
 * Keeps two windows from writing into one download, or one from removing what another writes; resolves with what to call at its end. Rejects with ModelProblem while
 * another has it. One whose process is gone counts no more.
 */
export async function lock(path: string, id: string, patience = patienceMilliseconds): Promise<() => Promise<void>> {
  const own = `${process.pid} ${randomUUID()}`;
  for (const mayTakeOver of [true, true, false]) {
    if (await isMade(path, own)) return () => removeIf(path, own);
    if (!mayTakeOver) break;
    const content = await saidIn(path, patience);
    if (isRunning(Number.parseInt(content, 10))) break;
    await takeAway(path, content, patience);
  }
  throw new ModelProblem(
    t('{0} is being downloaded or removed already. Wait until that is done, or cancel it where it goes on.', id),
  );
}

async function isMade(path: string, own: string): Promise<boolean> {
  const handle = await open(path, 'wx').catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  if (handle === undefined) return false;
  try {
    await handle.writeFile(own);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  // Who took long to write it may have lost it.
  return (await contentOf(path)) === own;
}

/** What the lock says; empty where it is gone or was left behind before it said anything. */
async function saidIn(path: string, patience: number): Promise<string> {
  const begun = performance.now();
  for (;;) {
    const content = await contentOf(path);
    const written = await stat(path).catch(() => undefined);
    const isOld = written === undefined || Date.now() - written.mtimeMs > patience;
    if (content !== '' || isOld || performance.now() - begun > patience) return content;
    await setTimeout(lookMilliseconds);
  }
}

/** Takes away what was left behind; one at a time, or the second one would take the lock that the first one makes then. */
async function takeAway(path: string, content: string, patience: number): Promise<void> {
  const turn = `${path}.turn`;
  try {
    await mkdir(turn);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const { mtimeMs } = await stat(turn).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > patience) await rmdir(turn).catch(() => {});
    return;
  }
  try {
    await removeIf(path, content);
  } finally {
    await rmdir(turn).catch(() => {});
  }
}

async function removeIf(path: string, content: string): Promise<void> {
  if ((await contentOf(path)) === content) await rm(path, { force: true });
}

async function contentOf(path: string): Promise<string> {
  return await readFile(path, 'utf8').catch(() => '');
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's, but running.
    return codeOf(error) === 'EPERM';
  }
}
