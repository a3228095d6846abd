import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

import { glob, isDynamicPattern } from 'tinyglobby';

/** One thing to read, or the sentence that says why it cannot be. */
export type Input =
  /** `name` is what the user sees: relative to the working folder unless given otherwise. */
  | { readonly type: 'file'; readonly name: string; readonly path: string }
  | { readonly type: 'standardInput'; readonly name: string }
  | { readonly type: 'missing'; readonly name: string; readonly problem: string };

/** The files a folder stands for. */
export const textFile = /\.(?:md|markdown|mdx|qmd|rmd|txt)$/i;

const byName = new Intl.Collator('en', { numeric: true }).compare;

/** What the names on the command line stand for, in order; a file two names lead to is read once. */
export async function inputsOf(
  names: readonly string[],
  cwd: string,
  stdinFilename: string | undefined,
): Promise<readonly Input[]> {
  const found = new Map<string, Input>();
  for (const name of names) {
    for (const input of await inputsNamed(name, cwd, stdinFilename)) {
      const key = input.type === 'file' ? input.path : `${input.type} ${input.name}`;
      if (!found.has(key)) found.set(key, input);
    }
  }
  return [...found.values()];
}

async function inputsNamed(name: string, cwd: string, stdinFilename: string | undefined): Promise<readonly Input[]> {
  if (name === '-') return [{ type: 'standardInput', name: stdinFilename ?? '-' }];
  const path = resolve(cwd, name);
  const kind = await stat(path).catch((error: unknown) => error);
  if (!(kind instanceof Error) && isStats(kind)) {
    return kind.isDirectory() ? await folder(name, path) : [{ type: 'file', name: shown(name), path }];
  }
  if (isDynamicPattern(name)) return await matches(name, cwd);
  return [{ type: 'missing', name, problem: problemOf(name, kind) }];
}

function isStats(value: unknown): value is { isDirectory(): boolean } {
  return typeof value === 'object' && value !== null && 'isDirectory' in value;
}

async function matches(pattern: string, cwd: string): Promise<readonly Input[]> {
  const slashes = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  const paths = await glob(slashes, { cwd, absolute: true, expandDirectories: false, ignore: '**/node_modules/**' });
  if (paths.length === 0) {
    return [
      { type: 'missing', name: pattern, problem: `Nothing matches ${pattern}; check the pattern and the folder.` },
    ];
  }
  return paths
    .map((path) => resolve(path))
    .toSorted(byName)
    .map((path) => ({ type: 'file', name: shown(isAbsolute(pattern) ? path : relative(cwd, path)), path }));
}

async function folder(name: string, path: string): Promise<readonly Input[]> {
  const inputs = await within(name, path);
  if (inputs.length > 0) return inputs;
  const problem = `${name} holds no Markdown or text files; name the files themselves to read others.`;
  return [{ type: 'missing', name, problem }];
}

/** The text files below a folder, by name with numbers in their order. Links to folders are not followed, they may lead in circles; nor are pipes, which may wait for ever. */
async function within(name: string, path: string): Promise<readonly Input[]> {
  let entries: readonly Dirent[];
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    return [{ type: 'missing', name, problem: problemOf(name, error) }];
  }
  const inputs: Input[] = [];
  for (const entry of entries.toSorted((a, b) => byName(a.name, b.name))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const [childName, childPath] = [join(name, entry.name), join(path, entry.name)];
    if (entry.isDirectory()) {
      for (const input of await within(childName, childPath)) inputs.push(input);
    } else if (textFile.test(entry.name) && (entry.isFile() || entry.isSymbolicLink()))
      inputs.push({ type: 'file', name: shown(childName), path: childPath });
  }
  return inputs;
}

/** The same name on every system. */
function shown(name: string): string {
  return sep === '\\' ? name.replaceAll('\\', '/') : name;
}

/** Why the system would not give `name`, and the way on. */
export function problemOf(name: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `${name} does not exist; check the name and the folder.`;
    case 'EACCES':
    case 'EPERM':
      return `${name} may not be read; check its permissions.`;
    default:
      return `${name} could not be read (${code}); check the file and try again.`;
  }
}
