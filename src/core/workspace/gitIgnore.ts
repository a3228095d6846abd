import ignore, { type Ignore } from 'ignore';

/** What the `.gitignore` files of one folder and those below it leave out; all paths are relative to it, with `/`. */
export class GitIgnore {
  /** By the folder their file lies in, with a `/` behind it; the top is ''. */
  readonly #rules = new Map<string, Ignore>();
  readonly #folders = new Map<string, boolean>();

  /** `folder` is where the file lies: '' or `a/b/`. */
  add(folder: string, content: string): void {
    // Any name may come, such as `...`; letters count as they are.
    this.#rules.set(folder, ignore({ ignorecase: false, allowRelativePaths: true }).add(content));
    this.#folders.clear();
  }

  /** A file below a folder that is left out is left out too, whatever is said of it there. */
  ignores(path: string): boolean {
    const slash = path.lastIndexOf('/');
    return this.#isFolderIgnored(path.slice(0, slash + 1)) || this.#isNamed(path);
  }

  #isFolderIgnored(folder: string): boolean {
    if (folder === '') return false;
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const above = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
    const isIgnored = this.#isFolderIgnored(above) || this.#isNamed(folder);
    this.#folders.set(folder, isIgnored);
    return isIgnored;
  }

  /** By the rules of all folders above, of which the nearest has the last word. */
  #isNamed(path: string): boolean {
    let isIgnored = false;
    for (let end = 0; end < path.length && end >= 0; end = path.indexOf('/', end) + 1 || path.length) {
      const inside = path.slice(end);
      const rules = inside === '' ? undefined : this.#rules.get(path.slice(0, end));
      if (rules === undefined) continue;
      const { ignored, unignored } = rules.test(inside);
      if (ignored) isIgnored = true;
      else if (unignored) isIgnored = false;
    }
    return isIgnored;
  }
}
