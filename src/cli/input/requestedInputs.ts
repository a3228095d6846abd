import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';

import { t } from '@vscode/l10n';

import type { Request } from '../request.ts';
import { changedSince } from './changedSince.ts';
import { comparedInputs } from './comparedInputs.ts';
import { shown } from './found.ts';
import type { Input } from './input.ts';
import { inputsOf } from './inputs.ts';

/** What is to be read of what `names` stand for. Rejects with WrongUsage or the signal's reason. */
export async function requestedInputs(
  { compare, stdinFilename, changedSince: revision }: Request,
  names: readonly string[],
  cwd: string,
  signal: AbortSignal,
): Promise<readonly Input[]> {
  if (compare !== undefined) return comparedInputs(compare, names, cwd, stdinFilename, signal);
  if (revision === undefined) return inputsOf(names, cwd, stdinFilename, signal);
  // Git answers at once where it has nothing to say; a long list of files is not gone through for that.
  const { files, repositories } = await changedSince(revision, cwd, signal);
  const inputs = await inputsOf(names, cwd, stdinFilename, signal);
  const changed = inputs.filter((input) => input.type !== 'file' || files.has(input.identity));
  return [...changed, ...(await leftOut(repositories, inputs, cwd))];
}

/** A sentence for each repository with files that were asked for: which of them have changed only it could say. */
async function leftOut(
  repositories: readonly string[],
  inputs: readonly Input[],
  cwd: string,
): Promise<readonly Input[]> {
  if (repositories.length === 0) return [];
  const here = await realpath(cwd);
  const paths = await Promise.all(
    inputs.flatMap((input) => (input.type === 'file' ? [realpath(input.path).catch(() => '')] : [])),
  );
  return repositories
    .filter((repository) => paths.some((path) => path.startsWith(repository + sep)))
    .map((repository) => {
      const name = shown(relative(here, repository));
      const problem = t(
        '{0} is a Git repository inside this one, into which --changed-since does not look; run emotion-lens there as well.',
        name,
      );
      return { type: 'missing', name, problem };
    });
}
