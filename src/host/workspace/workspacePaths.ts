import * as vscode from 'vscode';

/** The workspace folder that a place lies in; without one, the place itself. */
export function rootOf(place: vscode.Uri): vscode.Uri {
  return vscode.workspace.getWorkspaceFolder(place)?.uri ?? place;
}

/** Below the root, without a `/` at either end; '' for the root itself. */
export function pathIn(root: vscode.Uri, place: vscode.Uri): string {
  const base = root.path.replace(/\/*$/, '/');
  const path = place.path.replace(/\/*$/, '');
  return path.startsWith(base) ? path.slice(base.length) : '';
}

/** Of `a/b/c` the top, `a/` and `a/b/`; nothing of the top itself. */
export function foldersAbove(path: string): readonly string[] {
  const names = path === '' ? [] : path.split('/');
  return names.map((_, index) =>
    names
      .slice(0, index)
      .map((name) => `${name}/`)
      .join(''),
  );
}
