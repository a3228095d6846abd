import { readFileSync, statSync } from 'node:fs';

/** A file of a model's folder, parsed; undefined where there is none that can be read. */
export function readJson(path: string): unknown {
  try {
    // A pipe of that name would be waited for.
    if (!statSync(path).isFile()) return undefined;
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return value;
  } catch {
    return undefined;
  }
}
