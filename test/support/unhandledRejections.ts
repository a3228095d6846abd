import { setImmediate } from 'node:timers/promises';

/** What nobody handles of what `work` lets go wrong, and shortly after it. */
export async function unhandledRejections(work: () => unknown): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (reason) => found.push(reason));
  try {
    await work();
    for (let turn = 0; turn < 5; turn += 1) await setImmediate();
  } finally {
    process.removeAllListeners('unhandledRejection');
    for (const listener of others) process.on('unhandledRejection', listener);
  }
  return found;
}
