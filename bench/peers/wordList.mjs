/** The word list `sentiment` over the lines of a file; prints the milliseconds from its first text on. */
import { readFileSync } from 'node:fs';
import Sentiment from 'sentiment';

const texts = readFileSync(process.argv[2], 'utf8').trim().split('\n');
const list = new Sentiment();
const start = performance.now();
for (const text of texts) list.analyze(text);
console.log(performance.now() - start);
