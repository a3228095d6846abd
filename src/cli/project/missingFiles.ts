import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { Assertion } from '../../core/findings/assertions/assertion.ts';
import { isGlob } from '../../core/project/matching.ts';

/**
 * The files that a project states something of and that are not there, as it names them; a misspelt one would be right for
 * ever. Of a glob, and of a name without a folder, which stands for those in all folders, nothing is known.
 */
export async function missingFiles(assertions: readonly Assertion[], folder: string): Promise<readonly string[]> {
  const named = assertions.flatMap(({ part, claim }) => [
    ...part.files,
    ...(claim.type === 'more' ? claim.than.files : []),
  ]);
  const paths = [...new Set(named)].filter((name) => name.includes('/') && !isGlob(name));
  const found = await Promise.all(paths.map((path) => stat(join(folder, path)).catch(() => undefined)));
  return paths.filter((_, index) => found[index] === undefined);
}
