import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { isModelProblem } from '../../core/scoring/classifier.ts';
import { plainMessage } from './plainMessage.ts';

/** What a person asked for holds no longer by the time it is there; the message is one sentence. */
export class Outdated extends Error {
  override readonly name = 'Outdated';
}

/**
 * Runs what a person asked for; a sentence it returns is shown. Never rejects: what goes wrong is told in one sentence,
 * with the details in the log, and a cancellation is quiet.
 */
export async function reportErrors(
  log: vscode.LogOutputChannel,
  run: () => Promise<string | undefined>,
): Promise<void> {
  try {
    tell(await run());
  } catch (error) {
    if (isCancellation(error)) return;
    if (error instanceof Outdated) return tell(error.message);
    log.error(error instanceof Error ? error : String(error));
    void offerLog(log, isModelProblem(error) ? error.message : t('Emotion Lens could not do that; the log says why.'));
  }
}

/** Runs what nobody asked for and nobody waits for. Never rejects: what goes wrong is in the log alone. */
export async function logErrors(log: vscode.LogOutputChannel, run: () => Thenable<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
  }
}

/** The message settles only when the person closes it, so nothing may wait for it. */
function tell(sentence: string | undefined): void {
  if (sentence !== undefined) void vscode.window.showInformationMessage(plainMessage(sentence));
}

async function offerLog(log: vscode.LogOutputChannel, sentence: string): Promise<void> {
  if ((await vscode.window.showErrorMessage(plainMessage(sentence), t('Show Log'))) !== undefined) log.show();
}

function isCancellation(error: unknown): boolean {
  return error instanceof vscode.CancellationError || (error instanceof Error && error.name === 'AbortError');
}
