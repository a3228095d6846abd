import { rename, rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** Windows lets go of a file only some time after the process that had it open has ended. */
const waits = [0, 100, 400, 1_600];

/** Puts a folder in its place, and what stood there away. Rejects with the system's error; what stood there stands then. */
export async function putInPlace(folder: string, place: string): Promise<void> {
  // No place of a model ends so.
  const old = `${place}~old`;
  await rm(old, { recursive: true, force: true });
  const had = await moved(place, old);
  try {
    if (!(await moved(folder, place))) throw new Error(`${folder} is gone`);
  } catch (error) {
    if (had) await moved(old, place);
    throw error;
  }
  // What is still open stays until the next time.
  await rm(old, { recursive: true, force: true }).catch(() => {});
}

/** False where there is nothing to move. */
async function moved(from: string, to: string): Promise<boolean> {
  for (const [index, wait] of waits.entries()) {
    await setTimeout(wait);
    try {
      await rename(from, to);
      return true;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ENOENT') return false;
      if (index === waits.length - 1 || (code !== 'EPERM' && code !== 'EBUSY' && code !== 'EACCES')) throw error;
    }
  }
  return false;
}
