import { statSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

import { root } from '../scripts/paths.ts';
import { megabytes, report } from './figures.ts';

/** Sizes of what the build and the packaging made; what was not made is said to be missing. */
export function packages(): void {
  size('the extension host’s bundle, minified', 'dist-package/*/dist/extension.cjs', '0.25 MB');
  size('the universal package', '*-universal-*.vsix', '45 MB');
  size('the package with the native runtime', '*-{linux,win32,darwin}-*.vsix', '60 MB');
}

function size(what: string, pattern: string, goal: string): void {
  const [file] = globSync(pattern, { cwd: root });
  report(what, file === undefined ? 'not made' : megabytes(statSync(join(root, file)).size), goal);
}
