import * as vscode from 'vscode';

import { logErrors } from './reportErrors.ts';

const memory = 'emotionLens.analysedFolders';

/** The addresses of all that was analysed last in this workspace; kept with it. */
export function analysedPlaces(state: vscode.Memento): readonly string[] {
  const kept = state.get<unknown>(memory);
  return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string') : [];
}

export async function rememberPlaces(state: vscode.Memento, addresses: readonly string[]): Promise<void> {
  await state.update(memory, addresses);
}

/** The view of the analysed files is there from the start where some were analysed before, and offers to do that again. */
export function offerAnalysis(state: vscode.Memento, log: vscode.LogOutputChannel): void {
  if (analysedPlaces(state).length > 0)
    void logErrors(log, () => vscode.commands.executeCommand('setContext', 'emotionLens.workspaceKnown', true));
}
