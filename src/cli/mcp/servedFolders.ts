import { realpath, stat } from 'node:fs/promises';
import thisSystem, { type PlatformPath, resolve } from 'node:path';

import { t } from '@vscode/l10n';

import { ToolProblem } from '../../render/assistants/toolProblem.ts';
import type { Input } from '../input/input.ts';
import { foundAt, problemOf, shown } from '../input/found.ts';
import { WrongUsage } from '../optionValues.ts';

/** The folders that a server may read files of, and nothing beside them, through links either. */
export class ServedFolders {
  readonly #folders: readonly string[];
  readonly #read = new Set<string>();

  private constructor(folders: readonly string[]) {
    this.#folders = folders;
  }

  /** Rejects with WrongUsage where a name leads to no folder. Without names it is the working folder. */
  static async open(names: readonly string[], cwd: string): Promise<ServedFolders> {
    const folders: string[] = [];
    for (const name of names.length === 0 ? ['.'] : names) {
      const path = resolve(cwd, name);
      const stats = await stat(path).catch((error: unknown) => {
        throw new WrongUsage(problemOf(name, error));
      });
      if (!stats.isDirectory())
        throw new WrongUsage(t('{0} is no folder; mcp takes the folders that it may read.', name));
      folders.push(await realpath(path));
    }
    return new ServedFolders(folders);
  }

  /** Names of the files that were found so far, as they were found. */
  get read(): readonly string[] {
    return [...this.#read];
  }

  /** A regular file, named absolutely or from one of the folders. Rejects with ToolProblem. */
  async find(name: string): Promise<Extract<Input, { readonly type: 'file' }>> {
    let problem = t('{0} does not exist; check the name and the folder.', name);
    for (const folder of this.#folders) {
      const path = resolve(folder, name);
      let real: string;
      try {
        real = await realpath(path);
      } catch (error) {
        // Whether something is there is nobody's business outside the folders.
        if (isInside(path, folder)) problem = problemOf(name, error);
        continue;
      }
      const home = this.#folders.find((each) => isInside(real, each));
      if (home === undefined) continue;
      const found = await foundAt(shown(name), real);
      if (found === undefined) throw new ToolProblem(`${name} is a folder; name a file in it.`);
      if (found.type === 'missing') throw new ToolProblem(found.problem);
      this.#read.add(shown(name));
      return found;
    }
    const outside = !this.#folders.some((folder) => isInside(resolve(folder, name), folder));
    throw new ToolProblem(
      outside ? `${name} lies in none of the folders that this server may read: ${this.#folders.join(', ')}.` : problem,
    );
  }
}

/** Both absolute and without `..`; `system` says how paths are written. */
export function isInside(path: string, folder: string, system: PlatformPath = thisSystem): boolean {
  const way = system.relative(folder, path);
  // From one drive to another there is none but the whole path.
  if (way === '' || way === '..' || way.startsWith(`..${system.sep}`) || system.isAbsolute(way)) return false;
  return system.resolve(folder, way) === path;
}
