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

/**
 * What tells a place from all others: the path below its workspace folder; where there are several folders behind the name of
 * that folder, with a number where another one before it has the same.
 */
export function pathOf(place: vscode.Uri): string {
  const path = vscode.workspace.asRelativePath(place);
  const folders = vscode.workspace.workspaceFolders ?? [];
  const own = folders.length < 2 ? undefined : vscode.workspace.getWorkspaceFolder(place);
  if (own === undefined || !path.startsWith(`${own.name}/`)) return path;
  const names = new Set<string>();
  for (const { name, uri } of folders) {
    const distinct = distinctName(name, names);
    if (uri.toString() === own.uri.toString()) return distinct + path.slice(name.length);
    names.add(distinct);
  }
  return path;
}

function distinctName(name: string, taken: ReadonlySet<string>): string {
  let distinct = name;
  for (let number = 2; taken.has(distinct); number += 1) distinct = `${name} (${number})`;
  return distinct;
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
