import { type BigIntStats, fstatSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';

/** What two names share that lead to one file: through links, other folders or, where the disk does not tell them apart, other case. */
export type Identity = string;

/** Undefined where nothing is, or nothing may be known of it. */
export async function identityOf(path: string): Promise<Identity | undefined> {
  try {
    return await identityIn(await stat(path, { bigint: true }), path);
  } catch {
    return undefined;
  }
}

/** Some network drives number no files: there the path without links has to do. */
export async function identityIn({ dev, ino }: BigIntStats, path: string): Promise<Identity> {
  return ino === 0n ? await realpath(path) : `${dev}:${ino}`;
}

/** Of the file that a stream of the process stands for; undefined for pipes, terminals and what has no descriptor. */
export function identityOfStream(stream: object): Identity | undefined {
  const stats = statsOfStream(stream);
  return stats?.isFile() === true ? `${stats.dev}:${stats.ino}` : undefined;
}

/** What the system says of a stream of the process; undefined for what has no descriptor. */
export function statsOfStream(stream: object): BigIntStats | undefined {
  if (!('fd' in stream) || typeof stream.fd !== 'number') return undefined;
  try {
    return fstatSync(stream.fd, { bigint: true });
  } catch {
    return undefined;
  }
}
