import * as vscode from 'vscode';

import { nameOf } from '../documentPanel.ts';

export interface SaveQuestion {
  readonly title: string;
  /** What kind of file it is, for whoever chooses. */
  readonly kind: string;
  /** What the file is called unless someone says otherwise, its ending included. */
  readonly name: string;
  /** The document it belongs to. */
  readonly document?: vscode.Uri;
}

/** Asks where a file is to be saved: beside its document, or in the workspace where that has no place of its own. */
export async function askedTarget({ title, kind, name, document }: SaveQuestion): Promise<vscode.Uri | undefined> {
  const folder = document !== undefined && isPlaced(document) ? vscode.Uri.joinPath(document, '..') : workspaceFolder();
  return vscode.window.showSaveDialog({
    title,
    filters: { [kind]: [name.slice(name.lastIndexOf('.') + 1)] },
    ...(folder !== undefined && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}

/** Writes the file; settles with a sentence where that is not possible. `what` begins the sentence. */
export async function written(target: vscode.Uri, content: Uint8Array, what: string): Promise<string | undefined> {
  try {
    await vscode.workspace.fs.writeFile(target, content);
    return undefined;
  } catch (error) {
    return `${what} could not be written.${error instanceof Error ? ` ${error.message}` : ''}`;
  }
}

/** The last part of an address without its ending. */
export function stemOf(uri: vscode.Uri): string {
  return nameOf(uri).replace(/(?<=.)\.[^.]*$/, '');
}

function isPlaced({ scheme }: vscode.Uri): boolean {
  return scheme !== 'untitled' && (scheme === 'file' || vscode.workspace.fs.isWritableFileSystem(scheme) === true);
}

function workspaceFolder(): vscode.Uri | undefined {
  return vscode.workspace.workspaceFolders?.[0]?.uri;
}
