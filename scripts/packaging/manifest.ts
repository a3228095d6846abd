import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../paths.ts';

export interface Identity {
  readonly publisher: string;
  readonly name: string;
  readonly version: string;
}

/** What package.json says of the extension's name. Throws where it does not. */
export function manifest(): Identity {
  const value: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (!isIdentity(value)) throw new Error('package.json lacks a name, version or publisher.');
  return value;
}

/** By the Marketplace's custom: an odd minor version is a pre-release, an even one a release. */
export function isPreRelease(version: string): boolean {
  return Number(version.split('.')[1]) % 2 === 1;
}

function isIdentity(value: unknown): value is Identity {
  return (
    typeof value === 'object' &&
    value !== null &&
    'publisher' in value &&
    typeof value.publisher === 'string' &&
    'name' in value &&
    typeof value.name === 'string' &&
    'version' in value &&
    typeof value.version === 'string'
  );
}
