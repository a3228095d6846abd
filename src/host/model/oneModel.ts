import type * as vscode from 'vscode';

import type { Classifier } from '../../core/scoring/classifier.ts';

/** One whose place another model may take, which is told. */
export type ReplaceableModel = Classifier & { readonly onDidReplace: vscode.Event<void> };

/**
 * Does work that is to be of one model, and begins it anew where another takes the place of that one meanwhile: its signal
 * aborts then. Rejects as the work does.
 */
export async function ofOneModel<T>(
  model: Pick<ReplaceableModel, 'onDidReplace'>,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  for (;;) {
    const replaced = new AbortController();
    const listener = model.onDidReplace(() => replaced.abort());
    try {
      const result = await work(AbortSignal.any([signal, replaced.signal]));
      if (!replaced.signal.aborted) return result;
    } catch (error) {
      if (!replaced.signal.aborted || signal.aborted) throw error;
    } finally {
      listener.dispose();
    }
  }
}
