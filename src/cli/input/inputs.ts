import type { BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

import { t } from '@vscode/l10n';

import { isDynamicPattern } from 'tinyglobby';

import { identityIn } from '../../files/identity.ts';
import { textsBelow } from './folder.ts';
import { problemOf, shown } from './found.ts';
import type { Input } from './input.ts';
import { matchesOf } from './pattern.ts';

/**
 * What the names on the command line stand for, in order; a file that several names lead to, through links too, is read
 * once. Rejects with the signal's reason.
 */
export async function inputsOf(
  names: readonly string[],
  cwd: string,
  stdinFilename: string | undefined,
  signal: AbortSignal,
): Promise<readonly Input[]> {
  const found = new Map<string, Input>();
  for (const name of names) {
    for (const input of await inputsNamed(name, cwd, stdinFilename, signal)) {
      const key = `${input.type} ${keyOf(input)}`;
      if (!found.has(key)) found.set(key, input);
    }
  }
  return [...found.values()];
}

function keyOf(input: Input): string {
  switch (input.type) {
    case 'file':
      return input.identity;
    case 'pipe':
      return input.path;
    case 'standardInput':
    case 'missing':
      return input.name;
    default:
      return input satisfies never;
  }
}

async function inputsNamed(
  name: string,
  cwd: string,
  stdinFilename: string | undefined,
  signal: AbortSignal,
): Promise<readonly Input[]> {
  if (name === '-') return [{ type: 'standardInput', name: stdinFilename ?? '-' }];
  const path = resolve(cwd, name);
  const stats = await stat(path, { bigint: true }).catch((error: unknown) => ({ error }));
  if (!('error' in stats))
    return stats.isDirectory() ? await folder(name, path, signal) : [await named(name, path, stats)];
  if (isDynamicPattern(name)) return await matchesOf(name, cwd, signal);
  return [{ type: 'missing', name, problem: problemOf(name, stats.error) }];
}

/** What is named by itself is read whatever its ending, and waited for. */
async function named(name: string, path: string, stats: BigIntStats): Promise<Input> {
  const place = { name: shown(name), path };
  if (stats.isFIFO()) return { type: 'pipe', ...place };
  return { type: 'file', ...place, identity: await identityIn(stats, path) };
}

async function folder(name: string, path: string, signal: AbortSignal): Promise<readonly Input[]> {
  const inputs = await textsBelow(name, path, signal);
  if (inputs.length > 0) return inputs;
  const problem = t('{0} holds no Markdown or text files; name the files themselves to read others.', name);
  return [{ type: 'missing', name, problem }];
}
