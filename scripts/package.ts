/**
 * `npm run package`: a VSIX for everywhere and one for this platform. `-- --target T` makes that for another, `-- --target all`
 * every one there is.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { makePackages } from './packaging/makePackages.ts';
import { wrongFiles } from './packaging/checksums.ts';
import { targetsNamed } from './packaging/targets.ts';
import { root } from './paths.ts';

const { values } = parseArgs({ options: { target: { type: 'string' } } });
try {
  const wrong = wrongFiles(join(root, 'model'));
  if (wrong.length > 0) throw new Error(`The model in model/ is not the one it should be:\n  ${wrong.join('\n  ')}`);
  await makePackages(targetsNamed(values.target));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
