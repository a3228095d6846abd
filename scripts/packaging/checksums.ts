import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is wrong with the files that `SHA256SUMS` lists, one sentence each; empty when they are what they should be. */
export function wrongFiles(folder: string): readonly string[] {
  return readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const [, sum, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
      if (sum === undefined || name === undefined) return [`SHA256SUMS has a line that is not a sum: ${line}`];
      const path = join(folder, name);
      if (!existsSync(path)) return [`${name} is missing.`];
      const found = sumOf(path);
      return found === sum ? [] : [`${name} is another file than the one that SHA256SUMS means (SHA-256 ${found}).`];
    });
}

/** Writes `SHA256SUMS` of every other file in a folder, as sha256sum does. */
export function writeChecksums(folder: string): void {
  const names = readdirSync(folder).filter((name) => name !== 'SHA256SUMS');
  const lines = names.toSorted().map((name) => `${sumOf(join(folder, name))}  ${name}\n`);
  writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
}

function sumOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
