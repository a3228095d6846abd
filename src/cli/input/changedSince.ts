import { resolve } from 'node:path';

import { t } from '@vscode/l10n';

import { type Identity, identityOf } from '../../files/identity.ts';
import { WrongUsage } from '../optionValues.ts';
import { answerOfGit, oneLine } from './git.ts';

/**
 * Files that are not as they were at `revision`, new ones too, but for those Git ignores. Where the work has left `revision`
 * behind at a branch, what happened there since does not count. Rejects with WrongUsage, or the signal's reason.
 */
export async function changedSince(revision: string, cwd: string, signal: AbortSignal): Promise<ReadonlySet<Identity>> {
  const git = (...args: readonly string[]): Promise<string> => answerOfGit(args, cwd, signal);
  const top = await git('rev-parse', '--show-toplevel').catch((error: unknown) => {
    signal.throwIfAborted();
    throw new WrongUsage(
      isMissing(error)
        ? t('--changed-since needs Git, which is not there; install it, or name the files.')
        : t('--changed-since needs a Git repository, which {0} is not in; name the files.', cwd),
    );
  });
  const commit = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).catch(() => {
    signal.throwIfAborted();
    throw new WrongUsage(t('Git knows no revision {0}; fetch it, or name another.', revision));
  });
  const since = await git('merge-base', oneLine(commit), 'HEAD').catch(() => commit);
  signal.throwIfAborted();
  const root = oneLine(top);
  const names = await Promise.all([
    git('-C', root, 'diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--diff-filter=d', oneLine(since)),
    git('-C', root, 'ls-files', '--others', '--exclude-standard', '-z'),
  ]);
  const paths = names.flatMap((list) => list.split('\0')).filter((name) => name !== '');
  const identities = await Promise.all(paths.map((name) => identityOf(resolve(root, name))));
  signal.throwIfAborted();
  return new Set(identities.filter((identity) => identity !== undefined));
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
