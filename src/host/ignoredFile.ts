import * as vscode from 'vscode';

/** Whether one of the globs is of this document: below its workspace folder, or where it has none, of its path. */
export function isIgnoredFile(document: vscode.TextDocument, globs: readonly string[]): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return globs.some((glob) => {
    const pattern = folder === undefined ? glob : new vscode.RelativePattern(folder, glob);
    return vscode.languages.match({ pattern }, document) > 0;
  });
}
