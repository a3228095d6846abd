import * as vscode from 'vscode';

/** The open document at an address; undefined when there is none. */
export function documentAt(address: unknown): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && uri.toString() === address);
}

/** The document at an address, opened when it is not; undefined when it cannot be. An unsaved one is never made anew. */
export async function openedDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const open = documentAt(uri.toString());
  if (open !== undefined || uri.scheme === 'untitled') return open;
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
