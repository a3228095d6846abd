import { dirname, join, resolve } from 'node:path';

import { answerOfGit, oneLine } from '../input/git.ts';

/**
 * Folders in which something changes with a commit, and where `revision` comes to name another one; none where Git does not
 * say. Rejects with the signal's reason.
 */
export async function gitFolders(revision: string, cwd: string, signal: AbortSignal): Promise<readonly string[]> {
  const git = async (...args: readonly string[]): Promise<string> => {
    const answer = await answerOfGit(args, cwd, signal).catch(() => '');
    signal.throwIfAborted();
    return oneLine(answer);
  };
  const [own, common, name] = await Promise.all([
    git('rev-parse', '--git-dir'),
    git('rev-parse', '--git-common-dir'),
    git('rev-parse', '--symbolic-full-name', '--verify', '--quiet', '--end-of-options', revision),
  ]);
  if (own === '' || common === '') return [];
  const all = resolve(cwd, common);
  return [resolve(cwd, own), all, ...(name.startsWith('refs/') ? [dirname(join(all, name))] : [])];
}
