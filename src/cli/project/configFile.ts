import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';

import { t } from '@vscode/l10n';

import type { Config } from '../../core/project/config.ts';
import { configIn } from '../../core/project/configText.ts';
import { missingFiles } from './missingFiles.ts';
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
 * key in the manifest. Names are told from the working folder. Undefined where there is none. Rejects with ProjectProblem where it cannot be read.
 */
export async function configFile(
  named: string | undefined,
  cwd: string,
  nearest = cwd,
): Promise<ConfigFile | undefined> {
  if (named !== undefined) {
    const path = resolve(cwd, named);
    const text = await textOf(path, named);
    const isManifest = path.endsWith(`/${manifestName}`) || path.endsWith(`\\${manifestName}`);
    const found = await read(named, path, text, isManifest ? keyInManifest : undefined);
    if (found !== undefined) return found;
    throw new ProjectProblem(t('{0} has no key emotionLens; name another file with --config.', named));
  }
  for (let folder = nearest; ; folder = dirname(folder)) {
    for (const [name, key] of [[ownName], [manifestName, keyInManifest]] as const) {
      const path = join(folder, name);
      const shownName = shown(relative(cwd, path));
      const text = await textIfThere(path, shownName);
      const found = text === undefined ? undefined : await read(shownName, path, text, key);
      if (found !== undefined) return found;
    }
    if (dirname(folder) === folder) return undefined;
  }
}

async function read(
  name: string,
  path: string,
  text: string,
  key: string | undefined,
): Promise<ConfigFile | undefined> {
  const found = configIn(text.replace(/^\ufeff/, ''), key);
  if (found === undefined) return undefined;
  const folder = dirname(path);
  const missing = await missingFiles(found.config.assertions, folder);
  const problems = [
    ...found.problems.map((problem) => configProblemText(name, problem)),
    ...missing.map((file) => t('{0}: something is stated of {1}, and there is no such file.', name, file)),
  ];
  return { name, folder, config: found.config, problems };
}

/** What is there and cannot be read is no reason to go without its gates. */
async function textIfThere(path: string, name: string): Promise<string | undefined> {
  const stats = await stat(path).catch(() => undefined);
  return stats && (await textOf(path, name, stats));
}

async function textOf(path: string, name: string, known?: Stats): Promise<string> {
  try {
    const stats = known ?? (await stat(path));
    // A pipe of that name would be waited for.
    if (stats.isFile() && stats.size <= largest) return await readFile(path, 'utf8');
  } catch (error) {
    throw new ProjectProblem(problemOf(name, error));
  }
  throw new ProjectProblem(t('{0} is no configuration; name another file with --config.', name));
}
