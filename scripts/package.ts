/**
 * `npm run package`: a VSIX for everywhere and one for this platform. `-- --target T` makes that for another, `-- --target all`
 * every one there is; `-- --target npm` makes the package of the command line alone.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { buildWithoutNative } from './packaging/build.ts';
import { makePackages } from './packaging/makePackages.ts';
import { makeNpmPackage } from './packaging/npmPackage.ts';
import { wrongFiles } from './packaging/checksums.ts';
import { targetsNamed } from './packaging/targets.ts';
import { root } from './paths.ts';

const { values } = parseArgs({ options: { target: { type: 'string' } } });
try {
  const wrong = wrongFiles(join(root, 'model'));
  if (wrong.length > 0) throw new Error(`The model in model/ is not the one it should be:\n  ${wrong.join('\n  ')}`);
  if (values.target === 'npm') {
    await buildWithoutNative();
    await makeNpmPackage();
  } else await makePackages(targetsNamed(values.target));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
