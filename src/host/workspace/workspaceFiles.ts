import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { decodedText } from '../../core/workspace/decodedText.ts';
import { FileRules } from '../../core/workspace/fileRules.ts';
import { comparePaths } from '../../core/workspace/fileTree.ts';
import { readWorkspaceSettings } from '../common/settings.ts';
import type { Platform } from '../platform.ts';

export interface FoundFile {
  readonly uri: vscode.Uri;
  /** Below its workspace folder, or with the folder's name where there are several. */
  readonly path: string;
}

/** A folder or file that cannot be looked into, and why, as one sentence. */
export interface LostFile extends FoundFile {
  readonly problem: string;
}

export interface Found {
  readonly files: readonly FoundFile[];
  readonly lost: readonly LostFile[];
}

/**
 * The files to read below a folder, by name, numbers by their value: without those that `files.exclude`,
 * `emotionLens.ignore.files` and `.gitignore` leave out. As Git does, it follows no link to a folder. Rejects with the
 * signal's reason.
 */
export async function filesBelow(
  folder: vscode.Uri,
  { circularLinks }: Pick<Platform, 'circularLinks'>,
  signal: AbortSignal,
): Promise<Found> {
  const root = vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder;
  const start = pathIn(root, folder);
  const rules = new FileRules(readWorkspaceSettings(root));
  for (const above of foldersAbove(start)) await readGitIgnore(root, above, rules);
  const files: FoundFile[] = [];
  const lost: LostFile[] = [];
  const found = (path: string): FoundFile => {
    const uri = path === '' ? root : vscode.Uri.joinPath(root, path);
    return { uri, path: vscode.workspace.asRelativePath(uri) };
  };
  const folders = [start];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    signal.throwIfAborted();
    const entries = await entriesOf(found(next).uri);
    if (entries === undefined) {
      lost.push({ ...found(next), problem: t('The folder could not be opened. Check its permissions.') });
      continue;
    }
    if (entries.some(([name]) => name === '.gitignore')) await readGitIgnore(root, next, rules);
    for (const [name, type] of entries) {
      const path = next + name;
      const isFolder = (type & vscode.FileType.Directory) !== 0;
      if (isFolder ? rules.leavesOut(`${path}/`) : !rules.wants(path) || rules.leavesOut(path)) continue;
      if (type === vscode.FileType.Directory) folders.push(`${path}/`);
      else if (isFolder)
        lost.push({ ...found(path), problem: t('A link to a folder is not followed. Analyse that folder itself.') });
      else if ((type & vscode.FileType.File) !== 0) files.push(found(path));
      else lost.push({ ...found(path), problem: t('This link leads to no file.') });
    }
    for (const name of await circularLinks(found(next).uri)) {
      const path = next + name;
      if (rules.wants(path) && !rules.leavesOut(path))
        lost.push({ ...found(path), problem: t('This link leads in a circle.') });
    }
  }
  return { files: files.toSorted((a, b) => comparePaths(a.path, b.path)), lost };
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][] | undefined> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return undefined;
  }
}

/** One that vanished or may not be read leaves nothing out. */
async function readGitIgnore(root: vscode.Uri, folder: string, rules: FileRules): Promise<void> {
  try {
    const content = decodedText(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, `${folder}.gitignore`)));
    if (content !== undefined) rules.readGitIgnore(folder, content);
  } catch {}
}

/** Of `a/b/` the top and `a/`. */
function foldersAbove(folder: string): readonly string[] {
  const names = folder.split('/').slice(0, -1);
  return names.map((_, index) =>
    names
      .slice(0, index)
      .map((name) => `${name}/`)
      .join(''),
  );
}

/** '' or `a/b/`. */
function pathIn(root: vscode.Uri, folder: vscode.Uri): string {
  const base = root.path.replace(/\/*$/, '/');
  const path = folder.path.replace(/\/*$/, '/');
  return path.startsWith(base) ? path.slice(base.length) : '';
}
