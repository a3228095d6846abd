import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

import { root } from '../paths.ts';
import { type Bundle, readBundle } from './bundle.ts';

/** What the editor says by the manifest, by language; English is `en`. */
export function manifestBundles(): ReadonlyMap<string, Bundle> {
  return new Map(
    globSync('package.nls*.json', { cwd: root })
      .toSorted()
      .map((path) => [/^package\.nls\.([\w-]+)\.json$/.exec(path)?.[1] ?? 'en', readBundle(join(root, path))]),
  );
}

/** package.json as a person reads it in English. */
export function englishManifest(): unknown {
  const sentences = readBundle(join(root, 'package.nls.json'));
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'), (_, value: unknown) => {
    const key = typeof value === 'string' ? keyOf(value) : undefined;
    return key === undefined ? value : (sentences[key] ?? value);
  });
}

/** The key that a string of the manifest stands for: `%description%`. */
export function keyOf(text: string): string | undefined {
  return /^%([\w.-]+)%$/.exec(text)?.[1];
}
