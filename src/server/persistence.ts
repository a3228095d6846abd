import { ask } from './answer.ts';
import { NotNow } from './refusal.ts';
import type { Server } from './server.ts';

/** How often a request that looks after a text is made before it is given up. */
export const usualTries = 5;
/** However long a server asks to be left alone: nobody waits longer without a word. */
const longestWait = 30_000;

/**
 * Asks again where the server is busy or the connection broke, after growing waits or the one that it asks for, up to half a
 * minute. Rejects with TooLarge, with ModelProblem and with the signal's reason.
 */
export async function persist(
  server: Server,
  path: string,
  body: unknown,
  { signal, tries = usualTries }: { readonly signal: AbortSignal; readonly tries?: number },
): Promise<unknown> {
  for (let made = 1; ; made += 1) {
    try {
      return await ask(server, path, body, signal);
    } catch (error) {
      if (!(error instanceof NotNow)) throw error;
      if (made >= tries) throw error.problem;
      const own = (server.retryMilliseconds ?? 500) * 2 ** (made - 1);
      await pause(Math.min(longestWait, error.after ?? own * (0.75 + Math.random() / 2)), signal);
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
  });
}
