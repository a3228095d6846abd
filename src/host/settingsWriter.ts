import * as vscode from 'vscode';

export type WritableSetting = 'enabled' | 'emotions';

/** Writes a setting where it has a value that counts for `scope` already, else for the user. Rejects when it cannot be saved. */
export async function writeSetting(
  key: WritableSetting,
  value: boolean | readonly string[],
  scope?: vscode.TextDocument,
): Promise<void> {
  const settings = vscode.workspace.getConfiguration('emotionLens', scope ?? null);
  await settings.update(key, value, targetOf(settings.inspect(key)));
}

function targetOf(known: ReturnType<vscode.WorkspaceConfiguration['inspect']>): vscode.ConfigurationTarget {
  if (known?.workspaceFolderValue !== undefined) return vscode.ConfigurationTarget.WorkspaceFolder;
  if (known?.workspaceValue !== undefined) return vscode.ConfigurationTarget.Workspace;
  return vscode.ConfigurationTarget.Global;
}
