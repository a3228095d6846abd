import { t } from '@vscode/l10n';
import * as vscode from 'vscode';

import type { FileRules } from '../../core/workspace/fileRules.ts';
import { comparePaths } from '../../core/workspace/fileTree.ts';
import type { Platform } from '../platform.ts';
import { readGitIgnore, rulesFor } from './placeRules.ts';
import { pathIn, pathOf, rootOf } from './workspacePaths.ts';

export interface FoundFile {
  readonly uri: vscode.Uri;
  /** Below its workspace folder, or with the folder's name where there are several; no other file has it. */
  readonly path: string;
}

/** A folder or file that cannot be looked into, and why, as one sentence. */
export interface LostFile extends FoundFile {
  readonly problem: string;
}

export interface Found {
  readonly files: readonly FoundFile[];
  readonly lost: readonly LostFile[];
}

type Links = Pick<Platform, 'circularLinks'>;

/**
 * What there is to read at a place, a file, a folder or one that is gone: by name, numbers by their value, without what
 * `files.exclude`, `emotionLens.ignore.files` and `.gitignore` leave out. As Git does, it follows no link to a folder.
 * Rejects with the signal's reason.
 */
export async function filesAt(place: vscode.Uri, links: Links, signal: AbortSignal): Promise<Found> {
  const root = rootOf(place);
  const path = pathIn(root, place);
  const search = new Search(root, await rulesFor(root, path));
  const type = path === '' ? vscode.FileType.Directory : await typeOf(place);
  if (type === vscode.FileType.Directory) await search.start(path === '' ? '' : `${path}/`, links, signal);
  else if (type !== undefined) search.see(path, type);
  else if (await isCircular(place, links)) search.seeCircle(path);
  return search.found;
}

/** Below one root. Paths of folders are '' or `a/b/`. */
class Search {
  readonly #root: vscode.Uri;
  readonly #rules: FileRules;
  readonly #files: FoundFile[] = [];
  readonly #lost: LostFile[] = [];

  constructor(root: vscode.Uri, rules: FileRules) {
    this.#root = root;
    this.#rules = rules;
  }

  get found(): Found {
    return { files: this.#files.toSorted((a, b) => comparePaths(a.path, b.path)), lost: this.#lost };
  }

  /** From a folder on, which may be left out itself. */
  async start(folder: string, links: Links, signal: AbortSignal): Promise<void> {
    if (folder === '' || !this.#rules.leavesOut(folder)) await this.#walk(folder, links, signal);
  }

  async #walk(start: string, { circularLinks }: Links, signal: AbortSignal): Promise<void> {
    const folders = [start];
    for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
      signal.throwIfAborted();
      const { uri } = this.#at(next);
      const entries = await entriesOf(uri);
      if (entries === undefined) {
        this.#lose(next, t('The folder could not be opened. Check its permissions.'));
        continue;
      }
      if (entries.some(([name]) => name === '.gitignore')) await readGitIgnore(this.#root, next, this.#rules);
      for (const [name, type] of entries) {
        if (type !== vscode.FileType.Directory) this.see(next + name, type);
        else if (!this.#rules.leavesOut(`${next}${name}/`)) folders.push(`${next}${name}/`);
      }
      for (const name of await circularLinks(uri)) this.seeCircle(next + name);
    }
  }

  /** What is no folder, but may be a link to one. */
  see(path: string, type: vscode.FileType): void {
    const isFolder = (type & vscode.FileType.Directory) !== 0;
    if (isFolder ? this.#rules.leavesOut(`${path}/`) : !this.#isWanted(path)) return;
    if (isFolder) this.#lose(path, t('A link to a folder is not followed. Analyse that folder itself.'));
    else if ((type & vscode.FileType.File) !== 0) this.#files.push(this.#at(path));
    else this.#lose(path, t('This link leads to no file.'));
  }

  seeCircle(path: string): void {
    if (this.#isWanted(path)) this.#lose(path, t('This link leads in a circle.'));
  }

  #isWanted(path: string): boolean {
    return this.#rules.wants(path) && !this.#rules.leavesOut(path);
  }

  #lose(path: string, problem: string): void {
    this.#lost.push({ ...this.#at(path), problem });
  }

  #at(path: string): FoundFile {
    const uri = path === '' ? this.#root : vscode.Uri.joinPath(this.#root, path);
    return { uri, path: pathOf(uri) };
  }
}

async function typeOf(place: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(place)).type;
  } catch {
    return undefined;
  }
}

async function isCircular(place: vscode.Uri, { circularLinks }: Links): Promise<boolean> {
  const names = await circularLinks(vscode.Uri.joinPath(place, '..'));
  return names.some((name) => place.path.endsWith(`/${name}`));
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][] | undefined> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return undefined;
  }
}
