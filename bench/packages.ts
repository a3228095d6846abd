import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { ownTarget } from '../scripts/packaging/targets.ts';
import { vsixPath } from '../scripts/packaging/vsixPath.ts';
import { root } from '../scripts/paths.ts';
import { line } from './figures.ts';

/** Sizes of what the build and the packaging made; what was not made is said to be missing. */
export function packages(): void {
  size('the extension host’s bundle, minified', join(root, 'dist', 'extension.cjs'), '200 kB');
  size('the universal package', vsixPath('universal'), '45000 kB');
  const own = ownTarget();
  if (own?.native !== undefined) size('the package with the native runtime', vsixPath(own.name), '60000 kB');
}

function size(what: string, file: string, goal: string): void {
  const measured = existsSync(file) ? `${(statSync(file).size / 1e3).toFixed(0)} kB` : 'not made: npm run package';
  console.log(line(what, measured, goal));
}
