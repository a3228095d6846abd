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

/** What is used of a repository. */
export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly workingTreeChanges: readonly GitChange[];
    readonly untrackedChanges: readonly GitChange[];
    readonly submodules: readonly { readonly path: string }[];
  };
  /** Looks again at what has changed. */
  status(): Promise<void>;
  /** What the files on the disk are, held against a commit; untracked ones are not among them. Rejects where there is no such commit. */
  diffWith(commit: string): Promise<readonly GitChange[]>;
  /** The bytes of a file; rejects when the path is not in the commit. */
  buffer(commit: string, path: string): Promise<Uint8Array>;
  /** Rejects when the path is not in the commit. */
  show(commit: string, path: string): Promise<string>;
  /** The newest first; rejects where there is no commit yet. */
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly Commit[]>;
}

/** Where a file is, and where it was; both are alike but for a renamed one. */
export interface GitChange {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
  /** One of `gitStatus`, among others. */
  readonly status: number;
}

/** What Git's extension calls the kinds of changes. */
export const gitStatus = { added: 1, renamed: 3, deleted: 6, untracked: 7 } as const;

/** What is used of a commit. */
export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
  readonly authorName?: string;
}

/** The last commit. */
export const head = 'HEAD';

/** How a commit is called for short: 8 characters of its hash. */
export function shortName(revision: string): string {
  return revision === head ? head : revision.slice(0, 8);
}

const mostCommits = 500;

/** Git's extension looks for repositories when it starts. */
const patienceMilliseconds = 10_000;

/** The file as it is in a commit, or what says why there is none, and the way on. */
export async function textIn(
  revision: string,
  uri: vscode.Uri,
  name: string,
): Promise<{ readonly text: string } | string> {
  const repository = await repositoryOf(uri, name);
  if (typeof repository === 'string') return withOtherWay(repository);
  try {
    return { text: await repository.show(revision, uri.fsPath) };
  } catch {
    return withOtherWay(
      revision === head
        ? t('“{0}” is not in the last commit (HEAD).', name)
        : t('“{0}” is not in the commit {1}.', name, shortName(revision)),
    );
  }
}

/** The commits that touched the file or the folder, the newest first, 500 at most; or what says why there is none. */
export async function commitsOf(uri: vscode.Uri, name: string): Promise<readonly Commit[] | string> {
  const repository = await repositoryOf(uri, name);
  if (typeof repository === 'string') return repository;
  const commits = await repository.log({ maxEntries: mostCommits, path: uri.fsPath }).catch(() => []);
  return commits.length > 0 ? commits : t('“{0}” is in no commit.', name);
}

/** Says why a file cannot be compared with a commit, and the way on. */
export function withOtherWay(why: string): string {
  return sentences(why, t('“Compare with File…” works without Git.'));
}

/** The repository that a file or a folder is in; or what says why there is none. */
export async function repositoryOf(uri: vscode.Uri, name: string): Promise<GitRepository | string> {
  if (!vscode.workspace.isTrusted) return t('Git is off in Restricted Mode.');
  if (uri.scheme !== 'file') return t('“{0}” is not a file on this machine, so it is in no commit.', name);
  const git = await gitApi();
  if (git === undefined) return t('VS Code’s Git extension is not there, switched off, or finds no Git.');
  await initialized(git);
  return git.getRepository(uri) ?? t('“{0}” is in no Git repository that VS Code has open.', name);
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
