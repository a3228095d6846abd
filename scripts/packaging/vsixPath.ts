import { join } from 'node:path';

import { root } from '../paths.ts';
import { manifest } from './manifest.ts';

/** Where packages are put; not in git. */
export const packagesFolder = join(root, 'packages');

/** Where the package for a target is put, named as the Marketplace's own tools name it. */
export function vsixPath(target: string): string {
  const { name, version } = manifest();
  const parts = target === 'universal' ? [name, version] : [name, target, version];
  return join(packagesFolder, `${parts.join('-')}.vsix`);
}
