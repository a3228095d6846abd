import * as vscode from 'vscode';

import { isRecord } from '../../core/scoring/guards.ts';

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
  /** Rejects when the path is not in the commit; without one, when it is not in the index. */
  getObjectDetails(commit: string, path: string): Promise<unknown>;
  /** Rejects where there is no such commit. */
  getCommit(commit: string): Promise<Commit>;
  /** The bytes of a file; rejects when the path is not in the commit, and where Git fails, without saying which. */
  buffer(commit: string, path: string): Promise<Uint8Array>;
  /** The text of it; rejects likewise. */
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

/** Git's extension looks for repositories when it starts. */
const patienceMilliseconds = 10_000;

/** Undefined where there is no such extension, or no Git. */
export async function gitApi(): Promise<GitApi | undefined> {
  try {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    return (await extension?.activate())?.getAPI(1);
  } catch {
    return undefined;
  }
}

/** Settles when it has looked for repositories, or in ten seconds. */
export async function initialized(git: GitApi): Promise<void> {
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

/** Whether Git refused since it has no such commit, or none at all, or no such path in it: not for another reason. */
export function isUnknown(error: unknown): boolean {
  const { stderr: said, gitErrorCode: code } = isRecord(error) ? error : {};
  return (
    code === 'UnknownPath' ||
    (typeof said === 'string' && /bad (revision|object)|unknown revision|have any commits yet/.test(said))
  );
}
