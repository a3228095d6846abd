import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';

import { root, temporaryFolder } from '../paths.ts';

/**
 * A folder with copies of what is shipped, by what `.vscodeignore` names, and nothing else. vsce holds each file below its folder against
 * each line of that list, and this one holds tens of thousands of others: downloaded editors, environments of Python.
 */
export function shippedFiles(): string {
  const folder = temporaryFolder();
  const list = readFileSync(join(root, '.vscodeignore'), 'utf8');
  const named = [...list.matchAll(/^!(.+)$/gm)].map(([, pattern = '']) => pattern);
  for (const name of [...globSync(named, { cwd: root, dot: true }), '.vscodeignore']) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(join(root, name), join(folder, name));
  }
  return folder;
}
