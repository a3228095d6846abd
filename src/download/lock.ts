import { readFile, rm, writeFile } from 'node:fs/promises';
import { t } from '@vscode/l10n';

import { ModelProblem } from '../core/scoring/classifier.ts';

/**
 * Keeps two windows from writing into one download; resolves with what to call at its end. Rejects with ModelProblem while
 * another has it. One whose process is gone counts no more.
 */
export async function lock(path: string, id: string): Promise<() => Promise<void>> {
  for (const mayTakeOver of [true, false]) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' });
      return () => rm(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const owner = Number(await readFile(path, 'utf8').catch(() => ''));
    if (!mayTakeOver || isRunning(owner)) break;
    await rm(path, { force: true });
  }
  throw new ModelProblem(
    t('{0} is being downloaded already. Wait until that is done, or cancel it where it goes on.', id),
  );
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's, but running.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
