import * as vscode from 'vscode';

/** The document at an address, opened when it is not; undefined when it cannot be. An unsaved one is never made anew. */
export async function openedDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const address = uri.toString();
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === address);
  if (open !== undefined || uri.scheme === 'untitled') return open;
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
