import { resolve } from 'node:path';

import { t } from '@vscode/l10n';

import type { Input } from '../input/input.ts';
import { requestedInputs } from '../input/requestedInputs.ts';
import { namesOf } from '../input/sources.ts';
import { stampOf } from '../input/stamp.ts';
import { WrongUsage } from '../optionValues.ts';
import { projectFor } from '../project/project.ts';
import type { Request } from '../request.ts';
import type { InputStream } from '../terminal.ts';
import { gitFolders } from './gitFolders.ts';
import type { OwnFiles } from './ownFiles.ts';

export interface WatchedState {
  /** The same while nothing has changed that the output is made of. */
  readonly signature: string;
  /** Files, folders and globs, as given or as the project names them. */
  readonly names: readonly string[];
  /** Paths of all that was found. */
  readonly files: readonly string[];
  /** Folders in which else something may change that it rests on. */
  readonly beside: readonly string[];
}

/** How things stand. Rejects with WrongUsage where they can be read only once, ProjectProblem or the signal's reason. */
export async function watchedState(
  asked: Request,
  cwd: string,
  stdin: InputStream,
  own: OwnFiles,
  signal: AbortSignal,
): Promise<WatchedState> {
  const project = await projectFor(asked, cwd);
  const { request } = project;
  const given = namesOf(request, stdin);
  const names = request.compare === undefined ? given : [request.compare, ...given];
  if (names.includes('-'))
    throw new WrongUsage(
      t('--watch reads again what changes, and the standard input comes once; name files, folders or globs.'),
    );
  const kept = [project.path, request.baseline].flatMap((path) => (path === undefined ? [] : resolve(cwd, path)));
  const listed = await inputsOrProblem(() => requestedInputs(request, given, cwd, signal), signal);
  const inputs = typeof listed === 'string' ? [] : await own.without(listed);
  const pipe = inputs.find(({ type }) => type === 'pipe');
  if (pipe !== undefined)
    throw new WrongUsage(
      t('--watch reads again what changes, and {0} is a pipe; leave out one of the two.', pipe.name),
    );
  const paths = inputs.flatMap((input) => (input.type === 'file' ? [input.path] : []));
  const files = [...kept, ...paths];
  const stamps: string[] = [];
  for (const path of files) {
    signal.throwIfAborted();
    stamps.push(`${path} ${await stampOf(path)}`);
  }
  const problems = inputs.flatMap((input) => (input.type === 'missing' ? [input.problem] : []));
  const rest = typeof listed === 'string' ? [listed] : problems;
  const { changedSince } = request;
  const beside = changedSince === undefined ? [] : await gitFolders(changedSince, cwd, signal);
  return { signature: [...stamps, ...rest].join('\n'), names, files, beside };
}

/** The two texts of a comparison are there, or a sentence says which is not; it may come again. */
async function inputsOrProblem(
  list: () => Promise<readonly Input[]>,
  signal: AbortSignal,
): Promise<readonly Input[] | string> {
  try {
    return await list();
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof WrongUsage) return error.message;
    throw error;
  }
}
