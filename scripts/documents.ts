/** `npm run documents`: brings the documents' tables up to date with what they are made from. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { packagesTable } from './documents/packagesTable.ts';
import { schemaFiles } from './documents/schemaFiles.ts';
import { readmeTables, withTable } from './documents/tables.ts';
import { root } from './paths.ts';

write('README.md', readmeTables());
for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(join(root, name), text);
const packages = packagesTable();
if (packages === undefined)
  console.log('ARCHITECTURE.md keeps its sizes: npm run package -- --target all makes what they are of.');
else write('ARCHITECTURE.md', { packages });

function write(document: string, tables: Readonly<Record<string, string>>): void {
  const path = join(root, document);
  const before = readFileSync(path, 'utf8');
  const after = Object.entries(tables).reduce((text, [name, table]) => withTable(text, name, table), before);
  if (after !== before) writeFileSync(path, after);
  console.log(after === before ? `${document} is up to date.` : `${document} has new tables.`);
}
