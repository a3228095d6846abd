import { type Dirent, readdir } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

import { t } from '@vscode/l10n';

import { glob } from 'tinyglobby';

import { byName, type Found, foundAt, problemOf, shown } from './found.ts';

/**
 * What a pattern matches, by name, or the sentence that says it is nothing. As below a folder, links to folders are not
 * followed: they may lead in circles. Rejects with the signal's reason.
 */
export async function matchesOf(pattern: string, cwd: string, signal: AbortSignal): Promise<readonly Found[]> {
  const found: Found[] = [];
  const nameOf = (path: string): string => shown(isAbsolute(pattern) ? path : relative(cwd, path));
  const paths = await glob(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, {
    cwd,
    absolute: true,
    expandDirectories: false,
    ignore: '**/node_modules/**',
    fs: {
      readdir: readdirOfFiles((path, error) => {
        // The pattern begins with a folder that is not there, or that was there a moment ago.
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return;
        const name = nameOf(resolve(path));
        found.push({ type: 'missing', name, problem: problemOf(name, error) });
      }),
    },
    signal,
  });
  signal.throwIfAborted();
  for (const path of paths.map((each) => resolve(each)).toSorted(byName)) {
    signal.throwIfAborted();
    const input = await foundAt(nameOf(path), path);
    if (input !== undefined) found.push(input);
  }
  if (found.length > 0) return found;
  return [
    { type: 'missing', name: pattern, problem: t('Nothing matches {0}; check the pattern and the folder.', pattern) },
  ];
}

type Listed = (error: Error | null, entries?: readonly Dirent[]) => void;

/**
 * What is no folder counts as a file, links to folders and pipes too: `foundAt` says what stands behind them. `onError` hears of
 * folders that cannot be read, which the search goes over in silence.
 */
function readdirOfFiles(onError: (path: string, error: NodeJS.ErrnoException) => void): typeof readdir {
  return new Proxy(readdir, {
    apply(_readdir, _self, [path, , listed]: [string, object, Listed]) {
      readdir(path, { withFileTypes: true }, (error, entries) => {
        if (error === null) return listed(null, entries.map(asFile));
        onError(path, error);
        return listed(error);
      });
    },
  });
}

function asFile(entry: Dirent): Dirent {
  if (entry.isDirectory()) return entry;
  const file: Dirent = Object.create(entry);
  return Object.assign(file, { isFile: () => true, isSymbolicLink: () => false });
}
