import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { sentences } from '../../core/language/lists.ts';
/** What is used of the interface of VS Code's own Git extension, version 1. */
interface GitExtension {
  /** Throws while Git is switched off or not found. */
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<GitApi['state']>;
  // oxlint-disable-next-line typescript/no-restricted-types -- Git's extension gives it
  getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitRepository {
  /** Rejects when the path is not in the commit. */
  show(commit: string, path: string): Promise<string>;
}

/** Git's extension looks for repositories when it starts. */
const patienceMilliseconds = 10_000;

/** The file as it is in the last commit, or what says why there is none, and the way on. */
export async function textInHead(uri: vscode.Uri, name: string): Promise<{ readonly text: string } | string> {
  const found = await committed(uri, name);
  return typeof found === 'string' ? sentences(found, t('“Compare with File…” works without Git.')) : found;
}

async function committed(uri: vscode.Uri, name: string): Promise<{ readonly text: string } | string> {
  if (!vscode.workspace.isTrusted) return t('Git is off in Restricted Mode.');
  if (uri.scheme !== 'file') return t('“{0}” is not a file on this machine, so it is in no commit.', name);
  const git = await gitApi();
  if (git === undefined) return t('VS Code’s Git extension is not there, switched off, or finds no Git.');
  await initialized(git);
  const repository = git.getRepository(uri);
  if (repository === null) return t('“{0}” is in no Git repository that VS Code has open.', name);
  try {
    return { text: await repository.show('HEAD', uri.fsPath) };
  } catch {
    return t('“{0}” is not in the last commit (HEAD).', name);
  }
}

async function gitApi(): Promise<GitApi | undefined> {
  try {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    return (await extension?.activate())?.getAPI(1);
  } catch {
    return undefined;
  }
}

async function initialized(git: GitApi): Promise<void> {
  if (git.state === 'initialized') return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, patienceMilliseconds);
    const listener = git.onDidChangeState(done);
  });
}
