import { lstat } from 'node:fs/promises';
import { resolve } from 'node:path';

import { t } from '@vscode/l10n';

import { type Identity, identityOf } from '../../files/identity.ts';
import { WrongUsage } from '../optionValues.ts';
import { answerOfGit, oneLine } from './git.ts';

/** Whatever the repository's own settings say of submodules. */
const namesAlone = [
  '--name-only',
  '-z',
  '--no-renames',
  '--no-ext-diff',
  '--ignore-submodules=none',
  '--diff-filter=d',
];

/** What is not as it was. */
export interface Changes {
  readonly files: ReadonlySet<Identity>;
  /** Paths of repositories inside of this one, such as submodules: of their files Git says nothing here. */
  readonly repositories: readonly string[];
}

/**
 * What is not as it was at `revision`, new files too, but for those Git ignores. Where the work has left `revision`
 * behind at a branch, what happened there since does not count. Rejects with WrongUsage, or the signal's reason.
 */
export async function changedSince(revision: string, cwd: string, signal: AbortSignal): Promise<Changes> {
  const git = (...args: readonly string[]): Promise<string> => answerOfGit(args, cwd, signal);
  const top = await git('rev-parse', '--show-toplevel').catch((error: unknown) => {
    signal.throwIfAborted();
    throw new WrongUsage(noRepository(error, cwd));
  });
  const commit = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).catch(() => {
    signal.throwIfAborted();
    throw new WrongUsage(t('Git knows no revision {0}; fetch it, or name another.', revision));
  });
  const since = await git('merge-base', oneLine(commit), 'HEAD').catch(() => commit);
  signal.throwIfAborted();
  const root = oneLine(top);
  const names = await Promise.all([
    git('-C', root, 'diff', ...namesAlone, oneLine(since)),
    git('-C', root, 'ls-files', '--others', '--exclude-standard', '-z'),
  ]).catch((error: unknown) => {
    signal.throwIfAborted();
    throw new WrongUsage(t('Git cannot say what has changed since {0}: {1}', revision, reasonOf(error)));
  });
  const paths = names.flatMap((list) => list.split('\0')).flatMap((name) => (name === '' ? [] : resolve(root, name)));
  const found = await Promise.all(
    paths.map(async (path) => ({ path, identity: await identityOf(path), isRepository: await isFolder(path) })),
  );
  signal.throwIfAborted();
  return {
    files: new Set(found.flatMap(({ identity }) => identity ?? [])),
    repositories: found.flatMap(({ path, isRepository }) => (isRepository ? path : [])),
  };
}

/** Git lists files alone: what is a folder to it is a repository. */
async function isFolder(path: string): Promise<boolean> {
  return await lstat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** What Git says itself, its first line. */
function reasonOf(error: unknown): string {
  const [command, said] = String(error).split('\n');
  return said?.trim() || String(command);
}

function noRepository(error: unknown, cwd: string): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
    return t('--changed-since needs Git, which is not there; install it, or name the files.');
  // As in a container that another user checked out for; Git names the setting in every language.
  if (error instanceof Error && error.message.includes('safe.directory'))
    return t(
      'Git reads nothing in {0}, which belongs to another user; allow it with git config --global --add safe.directory, or name the files.',
      cwd,
    );
  return t('--changed-since needs a Git repository, which {0} is not in; name the files.', cwd);
}
