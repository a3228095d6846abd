import * as vscode from 'vscode';

/** Work that is done sooner shows no progress. */
const patienceMilliseconds = 500;

/**
 * Runs work that a person waits for. After half a second a notification says what goes on and can cancel it: then the
 * signal aborts, and this rejects with VS Code's CancellationError, whether the work heeds the signal or not. When `outer`
 * aborts, it ends in the same way with that signal's reason. What the work tells stands in the notification.
 */
export async function withProgress<T>(
  title: string,
  run: (signal: AbortSignal, tell: (message: string) => void) => Promise<T>,
  outer?: AbortSignal,
): Promise<T> {
  outer?.throwIfAborted();
  const controller = new AbortController();
  const signal = outer === undefined ? controller.signal : AbortSignal.any([controller.signal, outer]);
  const cancelled = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  let shown: vscode.Progress<{ readonly message: string }> | undefined;
  const settled = Promise.race([run(signal, (message) => shown?.report({ message })), cancelled]);
  const timer = setTimeout(() => {
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    void vscode.window.withProgress(options, (progress, token) => {
      shown = progress;
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
