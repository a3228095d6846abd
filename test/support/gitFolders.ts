import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';

import { bytes } from './extensionHost.ts';

/** What the tests use of Git's extension. */
interface Git {
  openRepository(root: vscode.Uri): Promise<unknown>;
}

/** Git's extension in this window; undefined without Git. */
export async function git(): Promise<Git | undefined> {
  try {
    const extension = vscode.extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
    return (await extension?.activate())?.getAPI(1);
  } catch {
    return undefined;
  }
}

/** Runs Git in a folder, as somebody who may commit and add a folder of this machine as a submodule. Throws where it fails. */
export function runGit(folder: vscode.Uri, ...step: readonly string[]): void {
  const who = ['user.name=A', 'user.email=a@example.com', 'commit.gpgsign=false', 'protocol.file.allow=always'];
  execFileSync('git', [...who.flatMap((each) => ['-c', each]), ...step], { cwd: folder.fsPath, stdio: 'pipe' });
}

/** Makes a folder in which `draft.md` is committed. */
export async function committed(folder: vscode.Uri, content: string): Promise<void> {
  await vscode.workspace.fs.createDirectory(folder);
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'draft.md'), bytes(content));
  runGit(folder, 'init', '-q', '-b', 'main');
  commit(folder, 'Begin');
}

/** Commits all that is in the folder. */
export function commit(folder: vscode.Uri, message: string): void {
  runGit(folder, 'add', '.');
  runGit(folder, 'commit', '-q', '-m', message);
}
