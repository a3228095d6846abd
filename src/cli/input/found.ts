import { stat } from 'node:fs/promises';
import { sep } from 'node:path';

import { t } from '@vscode/l10n';

import { identityIn } from '../../files/identity.ts';
import type { Input } from './input.ts';

/** What a folder or a pattern leads to. */
export type Found = Extract<Input, { readonly type: 'file' | 'missing' }>;

/** Numbers in names in their order. */
export const byName = new Intl.Collator('en', { numeric: true }).compare;

/**
 * A file somebody asked for without naming it by itself; undefined for a link to a folder. What may wait for ever or never
 * end is left out with a sentence.
 */
export async function foundAt(name: string, path: string): Promise<Found | undefined> {
  try {
    const stats = await stat(path, { bigint: true });
    if (stats.isDirectory()) return undefined;
    if (stats.isFile()) return { type: 'file', name, path, identity: await identityIn(stats, path) };
    const problem = stats.isFIFO()
      ? t('{0} is a pipe, not a file, and may never end; name it by itself to read it.', name)
      : stats.isSocket()
        ? t('{0} is a socket, not a file; leave it out.', name)
        : t('{0} is a device, not a file; leave it out.', name);
    return { type: 'missing', name, problem };
  } catch (error) {
    return { type: 'missing', name, problem: problemOf(name, error) };
  }
}

/** The same name on every system. */
export function shown(name: string): string {
  return sep === '\\' ? name.replaceAll('\\', '/') : name;
}

/** Why the system would not give `name`, and the way on. */
export function problemOf(name: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      // The system's own names are bytes; what stands for those that are no text leads nowhere.
      if (name.includes('\ufffd')) return t('{0} has a name that is not UTF-8; rename it.', name);
      return t('{0} does not exist; check the name and the folder.', name);
    case 'EACCES':
    case 'EPERM':
      return t('{0} may not be read; check its permissions.', name);
    case 'ELOOP':
      return t('{0} is a link that leads in a circle; leave it out.', name);
    case 'ENXIO':
      return t('{0} is a socket or a device without anything behind it; leave it out.', name);
    default:
      return t('{0} could not be read ({1}); check the file and try again.', name, code);
  }
}
