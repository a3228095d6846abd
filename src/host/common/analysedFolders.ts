import * as vscode from 'vscode';

const memory = 'emotionLens.analysedFolders';

/** The addresses of the folders that were analysed last in this workspace; kept with it. */
export function analysedFolders(state: vscode.Memento): readonly string[] {
  const kept = state.get<unknown>(memory);
  return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string') : [];
}

export async function rememberFolders(state: vscode.Memento, folders: readonly vscode.Uri[]): Promise<void> {
  await state.update(
    memory,
    folders.map((folder) => folder.toString()),
  );
}

/** The view of the analysed files is there from the start where some were analysed before, and offers to do that again. */
export function offerAnalysis(state: vscode.Memento): void {
  if (analysedFolders(state).length > 0)
    void vscode.commands.executeCommand('setContext', 'emotionLens.workspaceKnown', true);
}
