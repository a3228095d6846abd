import * as vscode from 'vscode';

import { analysed, workspaceFile } from '../../test/support/extensionHost.ts';

/** Settles when the model has read the document that is open. */
export async function modelIsLoaded(): Promise<void> {
  const [editor] = vscode.window.visibleTextEditors;
  if (editor === undefined) throw new Error('No document is open.');
  await analysed(editor.document);
}

export function analyse(): Thenable<unknown> {
  return vscode.commands.executeCommand('emotionLens.analyseWorkspace');
}

export function folderPath(): string {
  return workspaceFile('').fsPath.replace(/[/\\]$/, '');
}
