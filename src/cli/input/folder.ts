import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { byName, type Found, foundAt, problemOf, shown } from './found.ts';

/** The files a folder stands for. */
const textFile = /\.(?:md|markdown|mdx|qmd|rmd|txt)$/i;

/**
 * The text files below a folder, by name with numbers in their order, without hidden ones. Links to folders are not followed:
 * they may lead in circles. Rejects with the signal's reason.
 */
export async function textsBelow(name: string, path: string, signal: AbortSignal): Promise<readonly Found[]> {
  signal.throwIfAborted();
  let entries: readonly Dirent[];
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    return [{ type: 'missing', name, problem: problemOf(name, error) }];
  }
  const inputs: Found[] = [];
  for (const entry of entries.toSorted((a, b) => byName(a.name, b.name))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const [childName, childPath] = [join(name, entry.name), join(path, entry.name)];
    if (entry.isDirectory()) {
      for (const input of await textsBelow(childName, childPath, signal)) inputs.push(input);
    } else if (textFile.test(entry.name)) {
      const input = await foundAt(shown(childName), childPath);
      if (input !== undefined) inputs.push(input);
    }
  }
  return inputs;
}
