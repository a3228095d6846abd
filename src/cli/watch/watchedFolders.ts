import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';

/** Folders in which something may come, change or go that `names` stand for, or one of `files`, through links too. */
export async function watchedFolders(
  names: readonly string[],
  files: readonly string[],
  cwd: string,
): Promise<ReadonlySet<string>> {
  const folders = new Set<string>([cwd]);
  for (const name of names) {
    const path = resolve(cwd, name);
    if (await isFolder(path)) await addBelow(path, false, folders);
    else if (isPattern(name) && !(await isThere(path))) {
      const base = resolve(cwd, fixedPart(name));
      if (await isFolder(base)) await addBelow(base, /(?:^|\/)\.[^./]/.test(name), folders);
      folders.add(await nearestFolder(base));
    } else folders.add(await nearestFolder(dirname(path)));
  }
  for (const file of files) {
    folders.add(await nearestFolder(dirname(file)));
    const target = await realpath(file).catch(() => file);
    if (target !== file) folders.add(await nearestFolder(dirname(target)));
  }
  return folders;
}

const patternSigns = /[*?[\]{}()!+@]/;

function isPattern(name: string): boolean {
  return patternSigns.test(name);
}

/** The folder that a pattern begins with. */
function fixedPart(pattern: string): string {
  const parts = (sep === '\\' ? pattern.replaceAll('\\', '/') : pattern).split('/');
  const fixed = parts.slice(
    0,
    parts.findIndex((part) => isPattern(part) || part.includes('\\')),
  );
  return fixed.length === 1 && fixed[0] === '' ? '/' : fixed.join('/');
}

async function addBelow(folder: string, isHiddenRead: boolean, folders: Set<string>): Promise<void> {
  folders.add(folder);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const { name } = entry;
    if (!entry.isDirectory() || name === 'node_modules' || name === '.git') continue;
    if (isHiddenRead || !name.startsWith('.')) await addBelow(join(folder, name), isHiddenRead, folders);
  }
}

async function nearestFolder(path: string): Promise<string> {
  return (await isFolder(path)) || dirname(path) === path ? path : await nearestFolder(dirname(path));
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
