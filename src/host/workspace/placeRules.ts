import * as vscode from 'vscode';

import { decodedText } from '../../core/workspace/decodedText.ts';
import { FileRules } from '../../core/workspace/fileRules.ts';
import { readWorkspaceSettings } from '../common/settings.ts';
import { foldersAbove } from './workspacePaths.ts';

/** What holds for the path, a file's or a folder's: the settings, and the `.gitignore` files of the folders above it. */
export async function rulesFor(root: vscode.Uri, path: string): Promise<FileRules> {
  const rules = new FileRules(readWorkspaceSettings(root));
  for (const folder of foldersAbove(path)) await readGitIgnore(root, folder, rules);
  return rules;
}

/** Of '' or `a/b/`. One that is not there or may not be read leaves nothing out. */
export async function readGitIgnore(root: vscode.Uri, folder: string, rules: FileRules): Promise<void> {
  try {
    const content = decodedText(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, `${folder}.gitignore`)));
    if (content !== undefined) rules.readGitIgnore(folder, content);
  } catch {}
}
