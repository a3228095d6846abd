import * as vscode from 'vscode';

import { ToolProblem } from '../../render/assistants/toolProblem.ts';

/** The document of a file of the workspace, or of one that is open. Rejects with ToolProblem for every other file. */
export async function fileOfWorkspace(path: string): Promise<vscode.TextDocument> {
  const candidates = candidatesOf(path);
  const open = vscode.workspace.textDocuments.find(({ uri }) => candidates.some((each) => isSame(each, uri)));
  if (open !== undefined) return open;
  const inside = candidates.filter((uri) => vscode.workspace.getWorkspaceFolder(uri) !== undefined);
  if (inside.length === 0)
    throw new ToolProblem(`${path} lies in no folder of the workspace and is not open. Name a file of the workspace.`);
  for (const uri of inside) {
    const type = await typeOf(uri);
    if (type === undefined) continue;
    if ((type & vscode.FileType.Directory) !== 0) throw new ToolProblem(`${path} is a folder. Name a file in it.`);
    try {
      return await vscode.workspace.openTextDocument(uri);
    } catch {
      throw new ToolProblem(`${path} could not be read as text. Name a text file.`);
    }
  }
  throw new ToolProblem(`There is no file ${path} in the workspace. Check its path.`);
}

/** Where a path may lead: a relative one from each folder of the workspace. */
function candidatesOf(path: string): readonly vscode.Uri[] {
  if (/^[a-z][a-z\d+.-]+:\//i.test(path)) return [vscode.Uri.parse(path)];
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (/^(?:[a-z]:)?[\\/]/i.test(path)) {
    const local = vscode.Uri.joinPath(vscode.Uri.file(path), '.');
    // In a virtual workspace paths are those of its file system.
    return [local, ...folders.map(({ uri }) => uri.with({ path: local.path }))];
  }
  return folders.map(({ uri }) => vscode.Uri.joinPath(uri, path.replaceAll('\\', '/')));
}

function isSame(one: vscode.Uri, other: vscode.Uri): boolean {
  return one.toString() === other.toString();
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}
