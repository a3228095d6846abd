import * as vscode from 'vscode';

/** The open document at an address; undefined when there is none. */
export function documentAt(address: unknown): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && uri.toString() === address);
}
