import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';

import { t } from '@vscode/l10n';

import type { Config } from '../../core/project/config.ts';
import { configIn } from '../../core/project/configText.ts';
import { configProblemText } from '../../render/project/configProblemText.ts';
import { problemOf, shown } from '../input/found.ts';
import { ProjectProblem } from '../findings/projectProblem.ts';

/** A project's configuration, and where it stands. */
export interface ConfigFile {
  /** As the user knows it. */
  readonly name: string;
  readonly folder: string;
  readonly config: Config;
  /** A sentence each; what they speak of does not count. */
  readonly problems: readonly string[];
}

const ownName = '.emotionlensrc.json';
const manifestName = 'package.json';
const keyInManifest = 'emotionLens';
/** Bytes; more is something else. */
const largest = 1_000_000;

/**
 * The file `named`, or the nearest one in the folder `nearest` or above it; in one folder the file of its own goes before the
 * key in the manifest. Names are told from the working folder. Undefined where there is none. Rejects with ProjectProblem where the one that is named cannot be read.
 */
export async function configFile(
  named: string | undefined,
  cwd: string,
  nearest = cwd,
): Promise<ConfigFile | undefined> {
  if (named !== undefined) {
    const path = resolve(cwd, named);
    const text = await textOf(path).catch((error: unknown) => {
      throw error instanceof ProjectProblem ? error : new ProjectProblem(problemOf(named, error));
    });
    const isManifest = path.endsWith(`/${manifestName}`) || path.endsWith(`\\${manifestName}`);
    const found = read(named, path, text, isManifest ? keyInManifest : undefined);
    if (found !== undefined) return found;
    throw new ProjectProblem(t('{0} has no key emotionLens; name another file with --config.', named));
  }
  for (let folder = nearest; ; folder = dirname(folder)) {
    for (const [name, key] of [[ownName], [manifestName, keyInManifest]] as const) {
      const path = join(folder, name);
      const text = await textOf(path).catch(() => undefined);
      const found = text === undefined ? undefined : read(shown(relative(cwd, path)), path, text, key);
      if (found !== undefined) return found;
    }
    if (dirname(folder) === folder) return undefined;
  }
}

function read(name: string, path: string, text: string, key: string | undefined): ConfigFile | undefined {
  const found = configIn(text.replace(/^\ufeff/, ''), key);
  if (found === undefined) return undefined;
  const problems = found.problems.map((problem) => configProblemText(name, problem));
  return { name, folder: dirname(path), config: found.config, problems };
}

/** A pipe of that name would be waited for. */
async function textOf(path: string): Promise<string> {
  const stats = await stat(path);
  if (!stats.isFile() || stats.size > largest)
    throw new ProjectProblem(t('{0} is no configuration; name another file with --config.', path));
  return await readFile(path, 'utf8');
}
