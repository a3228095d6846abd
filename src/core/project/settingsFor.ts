import type { Config, FileSettings } from './config.ts';
import { matchesGlobs } from './matching.ts';

/** What holds for a file, by its name below the project's folder: what a later override says goes before. */
export function settingsFor({ settings, overrides }: Config, name: string): FileSettings {
  return overrides
    .filter(({ files }) => matchesGlobs(files, name))
    .reduce((before, override) => ({ ...before, ...override.settings }), settings);
}
