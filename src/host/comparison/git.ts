import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import { sentences } from '../../core/language/lists.ts';
import { type Commit, type GitRepository, gitApi, initialized, isUnknown } from './gitExtension.ts';

/** The last commit. */
export const head = 'HEAD';

/** How a commit is called for short: 8 characters of its hash. */
export function shortName(revision: string): string {
  return revision === head ? head : revision.slice(0, 8);
}

const mostCommits = 500;

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
    if (!(await isWithout(repository, revision, uri))) return withOtherWay(failureText(name));
    return withOtherWay(
      revision === head
        ? t('“{0}” is not in the last commit (HEAD).', name)
        : t('“{0}” is not in the commit {1}.', name, shortName(revision)),
    );
  }
}

/** Whether it is the commit that has no such file, where none came of it; else Git failed. Its extension does not say which by itself. */
export async function isWithout(repository: GitRepository, revision: string, uri: vscode.Uri): Promise<boolean> {
  try {
    await repository.getCommit(revision);
    await repository.getObjectDetails(revision, uri.fsPath);
    return false;
  } catch (error) {
    return isUnknown(error);
  }
}

/** The commits that touched the file or the folder, the newest first, 500 at most; or what says why there is none. */
export async function commitsOf(uri: vscode.Uri, name: string): Promise<readonly Commit[] | string> {
  const repository = await repositoryOf(uri, name);
  if (typeof repository === 'string') return repository;
  try {
    const commits = await repository.log({ maxEntries: mostCommits, path: uri.fsPath });
    if (commits.length > 0) return commits;
  } catch (error) {
    if (!isUnknown(error)) return failureText(name);
  }
  return t('“{0}” is in no commit.', name);
}

/** Says that Git failed, and where it says why. */
export function failureText(name: string): string {
  return t('Git could not look at “{0}”; “Git: Show Git Output” says why.', name);
}

/** Says why a file cannot be compared with a commit, and the way on. */
export function withOtherWay(why: string): string {
  return sentences(why, t('“Compare with File…” works without Git.'));
}

/** The repository that a file or a folder is in; or what says why there is none. */
export async function repositoryOf(uri: vscode.Uri, name: string): Promise<GitRepository | string> {
  if (!vscode.workspace.isTrusted) return t('Git is off in Restricted Mode.');
  const git = await gitApi();
  if (git === undefined) return t('VS Code’s Git extension is not there, switched off, or finds no Git.');
  if (uri.scheme !== 'file') return t('“{0}” is not a file on this machine, so it is in no commit.', name);
  await initialized(git);
  return git.getRepository(uri) ?? t('“{0}” is in no Git repository that VS Code has open.', name);
}
