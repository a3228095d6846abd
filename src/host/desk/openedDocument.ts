import * as vscode from 'vscode';

import { documentAt } from '../documentAt.ts';

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
