import * as vscode from 'vscode';

import { ModelProblem } from '../core/scoring/classifier.ts';

/**
 * Runs what a person asked for; a sentence it returns is shown. Never rejects: what goes wrong is told in one sentence,
 * with the details in the log, and a cancellation is quiet.
 */
export async function calmly(log: vscode.LogOutputChannel, run: () => Promise<string | undefined>): Promise<void> {
  try {
    const sentence = await run();
    // Settles only when the person closes the message, so nothing may wait for it.
    if (sentence !== undefined) void vscode.window.showInformationMessage(sentence);
  } catch (error) {
    if (isCancellation(error)) return;
    log.error(error instanceof Error ? error : String(error));
    const known = error instanceof ModelProblem;
    void offerLog(log, known ? error.message : 'Emotion Lens could not do that; the log says why.');
  }
}

async function offerLog(log: vscode.LogOutputChannel, sentence: string): Promise<void> {
  if ((await vscode.window.showErrorMessage(sentence, 'Show Log')) !== undefined) log.show();
}

function isCancellation(error: unknown): boolean {
  return error instanceof vscode.CancellationError || (error instanceof Error && error.name === 'AbortError');
}
