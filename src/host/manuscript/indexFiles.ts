import * as vscode from 'vscode';

import { type IndexKind, indexKindOf } from '../../core/workspace/order/indexEntry.ts';
import { pathOf } from '../workspace/workspacePaths.ts';

/** A file that puts others in an order. */
export interface IndexFile {
  readonly uri: vscode.Uri;
  /** As those of the analysed files. */
  readonly path: string;
  readonly kind: IndexKind;
}

type Placed = Pick<IndexFile, 'uri' | 'path'>;

/** So many folders are looked into, those near the top first. */
const mostFolders = 100;

/** Where indexes lie whose pages lie elsewhere. */
const besides = ['book', 'doc', 'docs', 'src', 'website'];

/** The indexes in the folders of these files and those above them in the workspace, the nearest to the top first. */
export async function indexFiles(files: readonly Placed[]): Promise<readonly IndexFile[]> {
  const folders = foldersOf(files).toSorted((a, b) => depthOf(a) - depthOf(b));
  const found = await Promise.all(folders.slice(0, mostFolders).map(indexesIn));
  const byAddress = new Map(found.flat().map((index) => [index.uri.toString(), index]));
  return [...byAddress.values()].toSorted((a, b) => depthOf(a) - depthOf(b));
}

export function listFile(uri: vscode.Uri): IndexFile {
  const kind = indexKindOf(nameIn(uri.path)) ?? 'list';
  return { uri, path: pathOf(uri), kind };
}

function foldersOf(files: readonly Placed[]): readonly vscode.Uri[] {
  const folders = new Map<string, vscode.Uri>();
  for (const { uri } of files) {
    const top = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    for (let folder = vscode.Uri.joinPath(uri, '..'); ; folder = vscode.Uri.joinPath(folder, '..')) {
      if (folders.has(folder.toString())) break;
      folders.set(folder.toString(), folder);
      if (top === undefined || folder.path.length <= top.path.length) break;
    }
  }
  for (const { uri } of vscode.workspace.workspaceFolders ?? [])
    if (folders.has(uri.toString()))
      for (const beside of besides.map((name) => vscode.Uri.joinPath(uri, name)))
        folders.set(beside.toString(), beside);
  return [...folders.values()];
}

async function indexesIn(folder: vscode.Uri): Promise<readonly IndexFile[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.flatMap(([name, type]) => {
      const isFile = (type & vscode.FileType.File) !== 0 && indexKindOf(name) !== undefined;
      return isFile ? [listFile(vscode.Uri.joinPath(folder, name))] : [];
    });
  } catch {
    return [];
  }
}

function depthOf(place: vscode.Uri | Placed): number {
  return place.path.split('/').length;
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
