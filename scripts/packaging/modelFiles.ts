import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is wrong with the files that `SHA256SUMS` lists, one sentence each; empty when they are what they should be. */
export function wrongModelFiles(folder: string): readonly string[] {
  return readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const [, sum, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
      if (sum === undefined || name === undefined) return [`SHA256SUMS has a line that is not a sum: ${line}`];
      const path = join(folder, name);
      if (!existsSync(path)) return [`${name} is missing.`];
      const found = createHash('sha256').update(readFileSync(path)).digest('hex');
      return found === sum ? [] : [`${name} is another file than the one that was measured (SHA-256 ${found}).`];
    });
}
