import picomatch from 'picomatch/posix.js';

import { GitIgnore } from './gitIgnore.ts';

export interface FileGlobs {
  /** Of the files to read. */
  readonly wanted: readonly string[];
  /** Of files and folders to leave out. */
  readonly excluded: readonly string[];
}

/** Which files below one folder are read. All paths are relative to it, with `/`; that of a folder ends in one. */
export class FileRules {
  readonly #isWanted: (path: string) => boolean;
  readonly #isExcluded: (path: string) => boolean;
  readonly #ignored = new GitIgnore();

  constructor({ wanted, excluded }: FileGlobs) {
    this.#isWanted = matcher(wanted);
    this.#isExcluded = matcher(excluded);
  }

  /** `folder` is where the `.gitignore` lies: '' or `a/b/`. */
  readGitIgnore(folder: string, content: string): void {
    this.#ignored.add(folder, content);
  }

  /** Whether the file or folder is left out, by itself or with a folder above it. */
  leavesOut(path: string): boolean {
    if (this.#ignored.ignores(path)) return true;
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
      if (this.#isExcluded(path.slice(0, end))) return true;
    return !path.endsWith('/') && this.#isExcluded(path);
  }

  wants(file: string): boolean {
    return this.#isWanted(file);
  }
}

/** What is no glob matches nothing. */
function matcher(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.flatMap((glob) => {
    try {
      return [picomatch(glob, { dot: true, nonegate: true })];
    } catch {
      return [];
    }
  });
  return (path) => matchers.some((matches) => matches(path));
}
