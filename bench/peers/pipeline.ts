/** The pipeline of transformers.js over the lines of a file, so many texts a call; prints the milliseconds from its first text on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, pipeline } from '@huggingface/transformers';

import { root } from '../../scripts/paths.ts';

const [file = '', size = '1'] = process.argv.slice(2);
const texts = readFileSync(file, 'utf8').trim().split('\n');
const batch = size === 'all' ? texts.length : Number(size);
env.allowRemoteModels = false;
const classify = await pipeline('text-classification', join(root, 'model'), {
  device: 'cpu',
  dtype: 'q8',
  session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
});
const start = performance.now();
for (let at = 0; at < texts.length; at += batch) await classify(texts.slice(at, at + batch), { top_k: 6 });
console.log(performance.now() - start);
