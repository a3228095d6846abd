/**
 * `npm run bench`: prints figures beside their goals. `-- PART…` measures only those parts; `-- --book FILE.md` has the command line read that
 * novel, `-- --texts N` so many texts with this and with others, and through a server, `-- --files N --words N` a workspace of so many.
 */
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';

import { browser } from './browser.ts';
import { cold } from './cold.ts';
import { editor } from './editor.ts';
import { explaining } from './explaining.ts';
import { frames } from './frames.ts';
import { keys } from './keys/keys.ts';
import { novel } from './novel.ts';
import { packages } from './packages.ts';
import { peers } from './peers/peers.ts';
import { server } from './server/server.ts';
import { workspace } from './workspace/workspace.ts';

const { values, positionals } = parseArgs({
  options: {
    book: { type: 'string' },
    texts: { type: 'string', default: '2000' },
    files: { type: 'string', default: '1000' },
    words: { type: 'string', default: '100000' },
    tiny: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  packages,
  cold,
  explaining,
  editor,
  keys,
  browser,
  frames,
  workspace: () => workspace(Number(values.files), Number(values.words), values.tiny),
  novel: () => novel(values.book),
  peers: () => peers(Number(values.texts)),
  server: () => server(Number(values.texts)),
};

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}\n`);
const unknown = positionals.find((name) => parts[name] === undefined);
if (unknown !== undefined)
  throw new Error(`There is no part “${unknown}”. There are: ${Object.keys(parts).join(', ')}.`);
for (const [name, measure] of Object.entries(parts))
  if (positionals.length === 0 || positionals.includes(name)) await measure();
process.exit(0);
