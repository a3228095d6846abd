import * as vscode from 'vscode';

import type { Cancellation } from '../../api/emotionLens.ts';

/**
 * Runs what another extension asks for and may cancel, by either of the two ways there are. Then this rejects at once, with
 * CancellationError or with the signal's reason; nothing stays on the token or the signal. Throws TypeError for what is neither.
 */
export async function cancellable<T>(
  cancellation: Cancellation | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const end = listen(cancellation, (reason) => controller.abort(reason));
  try {
    signal.throwIfAborted();
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    return await Promise.race([run(signal), aborted]);
  } finally {
    end();
  }
}

/** Calls `cancel` with the reason, at once where it is cancelled already. Returns what ends the listening. */
function listen(cancellation: unknown, cancel: (reason: unknown) => void): () => void {
  if (cancellation === undefined) return () => {};
  if (cancellation instanceof AbortSignal) {
    const heard = (): void => cancel(cancellation.reason);
    if (cancellation.aborted) heard();
    else cancellation.addEventListener('abort', heard, { once: true });
    return () => cancellation.removeEventListener('abort', heard);
  }
  if (!isToken(cancellation)) throw new TypeError('What cancels is a CancellationToken or an AbortSignal.');
  const heard = (): void => cancel(new vscode.CancellationError());
  if (cancellation.isCancellationRequested) heard();
  const listener = cancellation.onCancellationRequested(heard);
  return () => listener.dispose();
}

function isToken(value: unknown): value is vscode.CancellationToken {
  return (
    typeof value === 'object' &&
    value !== null &&
    'isCancellationRequested' in value &&
    'onCancellationRequested' in value &&
    typeof value.onCancellationRequested === 'function'
  );
}
