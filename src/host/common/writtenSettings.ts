import * as vscode from 'vscode';

import type { ModelSettings } from './modelSettings.ts';

/**
 * Puts a folder's model or a downloaded one in use, or the packaged one with neither, on this machine. What counts changes
 * once, whichever of the two settings it takes. Rejects when they can't be saved.
 */
export async function writeModelChoice({ path, id }: Pick<ModelSettings, 'path' | 'id'>): Promise<void> {
  const settings = vscode.workspace.getConfiguration('emotionLens');
  const write = (key: string, value: string): Thenable<void> =>
    settings.update(key, value === '' ? undefined : value, vscode.ConfigurationTarget.Global);
  // A path counts before an id: while there is one, the id may change without effect.
  if (path !== '') await write('model.path', path);
  await write('model.id', id);
  if (path === '') await write('model.path', path);
}

/** Names the server that reads, or none with an empty address, on this machine. Rejects when it can't be saved. */
export async function writeServer(address: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('emotionLens');
  await settings.update('server.url', address === '' ? undefined : address, vscode.ConfigurationTarget.Global);
}

export type WritableSetting = 'enabled' | 'emotions' | 'threshold';

/** Writes a setting where it has a value that counts for `scope` already, else for the user. Rejects when it cannot be saved. */
export async function writeSetting(
  key: WritableSetting,
  value: boolean | number | readonly string[],
  scope?: vscode.TextDocument | vscode.Uri,
): Promise<void> {
  const settings = vscode.workspace.getConfiguration('emotionLens', scope ?? null);
  await settings.update(key, value, targetOf(settings.inspect(key)));
}

function targetOf(known: ReturnType<vscode.WorkspaceConfiguration['inspect']>): vscode.ConfigurationTarget {
  if (known?.workspaceFolderValue !== undefined) return vscode.ConfigurationTarget.WorkspaceFolder;
  if (known?.workspaceValue !== undefined) return vscode.ConfigurationTarget.Workspace;
  return vscode.ConfigurationTarget.Global;
}
