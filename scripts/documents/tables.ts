import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { optionsTable } from '../../src/cli/help.ts';
import { figuresOf } from '../../src/core/scoring/figures.ts';
import { root } from '../paths.ts';
import { figuresTables } from './figuresTables.ts';
import { languagesTable } from './languagesTable.ts';
import { commandsTable, isManifest, settingsTable } from './manifestTables.ts';
import { englishManifest } from '../translations/manifest.ts';

/** The README's tables by the names of their markers. */
export function readmeTables(): Readonly<Record<string, string>> {
  const manifest = englishManifest();
  if (!isManifest(manifest)) throw new Error('package.json contributes no commands and settings.');
  const figures = figuresOf(JSON.parse(readFileSync(join(root, 'model', 'figures.json'), 'utf8')));
  return {
    settings: settingsTable(manifest),
    commands: commandsTable(manifest),
    languages: languagesTable(),
    options: optionsTable().trimEnd(),
    ...figuresTables(figures),
  };
}

/** `text` with the table between `<!-- name -->` and `<!-- /name -->` replaced. Throws when there is no such place. */
export function withTable(text: string, name: string, table: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`There is no place for the table “${name}”.`);
  return `${text.slice(0, start + open.length)}\n\n${table}\n\n${text.slice(end)}`;
}
