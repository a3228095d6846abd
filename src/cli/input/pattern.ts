import { type Dirent, readdir } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

import { t } from '@vscode/l10n';

import { glob } from 'tinyglobby';

import { byName, type Found, foundAt, shown } from './found.ts';

/**
 * What a pattern matches, by name, or the sentence that says it is nothing. As below a folder, links to folders are not
 * followed: they may lead in circles. Rejects with the signal's reason.
 */
export async function matchesOf(pattern: string, cwd: string, signal: AbortSignal): Promise<readonly Found[]> {
  const paths = await glob(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, {
    cwd,
    absolute: true,
    expandDirectories: false,
    ignore: '**/node_modules/**',
    fs: { readdir: readdirOfFiles },
    signal,
  });
  signal.throwIfAborted();
  const found: Found[] = [];
  for (const path of paths.map((each) => resolve(each)).toSorted(byName)) {
    signal.throwIfAborted();
    const input = await foundAt(shown(isAbsolute(pattern) ? path : relative(cwd, path)), path);
    if (input !== undefined) found.push(input);
  }
  if (found.length > 0) return found;
  return [
    { type: 'missing', name: pattern, problem: t('Nothing matches {0}; check the pattern and the folder.', pattern) },
  ];
}

type Listed = (error: Error | null, entries?: readonly Dirent[]) => void;

/** What is no folder counts as a file, links to folders and pipes too: `foundAt` says what stands behind them. */
const readdirOfFiles = new Proxy(readdir, {
  apply(_readdir, _self, [path, , listed]: [string, object, Listed]) {
    readdir(path, { withFileTypes: true }, (error, entries) =>
      error === null ? listed(null, entries.map(asFile)) : listed(error),
    );
  },
});

function asFile(entry: Dirent): Dirent {
  if (entry.isDirectory()) return entry;
  const file: Dirent = Object.create(entry);
  return Object.assign(file, { isFile: () => true, isSymbolicLink: () => false });
}
