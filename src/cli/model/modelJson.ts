import { readFileSync, statSync } from 'node:fs';

import { jsonOf } from '../../core/scoring/guards.ts';

/** A file of a model's folder, parsed; undefined where there is none that can be read. */
export function readJson(path: string): unknown {
  try {
    // A pipe of that name would be waited for.
    return statSync(path).isFile() ? jsonOf(readFileSync(path, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}
