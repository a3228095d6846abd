import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../paths.ts';

/** This platform, as VS Code names it. */
export const platformTarget = `${process.platform}-${process.arch}`;

/** Where the package for a platform is put; without a platform, the one for everywhere. */
export function vsixPath(target?: string): string {
  const { name, version } = manifest();
  return join(root, `${[name, target, version].filter((part) => part !== undefined).join('-')}.vsix`);
}

function manifest(): { readonly name: string; readonly version: string } {
  const value: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (typeof value !== 'object' || value === null) throw new Error('package.json is not a manifest.');
  const { name, version } = { name: undefined, version: undefined, ...value };
  if (typeof name !== 'string' || typeof version !== 'string') throw new Error('package.json has no name or version.');
  return { name, version };
}
