import * as vscode from 'vscode';

/** Work that is done sooner shows no progress. */
const patienceMilliseconds = 500;

/**
 * Runs work that a person waits for. After half a second a notification says what goes on and can cancel it: then the
 * signal aborts, and this rejects with VS Code's CancellationError, whether the work heeds the signal or not.
 */
export async function patiently<T>(title: string, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const cancelled = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new vscode.CancellationError()), { once: true });
  });
  const settled = Promise.race([run(signal), cancelled]);
  const timer = setTimeout(() => {
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    void vscode.window.withProgress(options, (_, token) => {
      token.onCancellationRequested(() => controller.abort(new vscode.CancellationError()));
      return settled.then(nothing, nothing);
    });
  }, patienceMilliseconds);
  try {
    return await settled;
  } finally {
    clearTimeout(timer);
  }
}

function nothing(): void {}
