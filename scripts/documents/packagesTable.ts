import { existsSync, statSync } from 'node:fs';

import { targets } from '../packaging/targets.ts';
import { vsixPath } from '../packaging/vsixPath.ts';

/** The packages of the targets with their sizes in whole megabytes; undefined until every one has been made. */
export function packagesTable(): string | undefined {
  const rows = targets.flatMap(({ name, native }) => {
    const path = vsixPath(name);
    if (!existsSync(path)) return [];
    const binaries = native === undefined ? '–' : `${native.platform} ${native.processor}`;
    return [`| \`${name}\` | ${binaries} | ${(statSync(path).size / 1e6).toFixed(0)} MB |`];
  });
  if (rows.length < targets.length) return undefined;
  return ['| Target | Native binaries | Size |', '|---|---|---:|', ...rows].join('\n');
}

export interface PackageRow {
  readonly name: string;
  readonly binaries: string;
  readonly megabytes: number;
}

/** The rows of such a table in a text. */
export function packageRows(text: string): readonly PackageRow[] {
  return [...text.matchAll(/^\| `([\w-]+)` \| ([^|]+) \| (\d+) MB \|$/gm)].map(
    ([, name = '', binaries = '', megabytes = '']) => ({ name, binaries, megabytes: Number(megabytes) }),
  );
}
