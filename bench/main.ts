/** `npm run bench [-- FILE.md]`: prints figures beside their goals; FILE is a novel for the command line to read. */
import { availableParallelism, cpus } from 'node:os';

import { cold } from './cold.ts';
import { editor } from './editor.ts';
import { explaining } from './explaining.ts';
import { frames } from './frames.ts';
import { novel } from './novel.ts';
import { packages } from './packages.ts';

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}\n`);
packages();
await cold();
await explaining();
await editor();
await frames();
novel(process.argv[2]);
process.exit(0);
