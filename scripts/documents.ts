/** `npm run documents`: brings the README's tables up to date with what they are made from. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readmeTables, withTable } from './documents/tables.ts';
import { root } from './paths.ts';

const path = join(root, 'README.md');
const before = readFileSync(path, 'utf8');
const after = Object.entries(readmeTables()).reduce((text, [name, table]) => withTable(text, name, table), before);
if (after === before) console.log('README.md is up to date.');
else {
  writeFileSync(path, after);
  console.log('README.md has new tables.');
}
