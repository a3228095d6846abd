/** Runs a book's tokens through onnxruntime alone, in batches of the padded size named; prints the milliseconds of the runs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AutoTokenizer } from '@huggingface/transformers';
import { InferenceSession, Tensor } from 'onnxruntime-node';

import { batches } from '../src/core/scoring/batches.ts';
import { tokenWindows } from '../src/core/scoring/windows.ts';
import { MarkdownReader } from '../src/core/text/markdown/markdown.ts';
import { root } from '../scripts/paths.ts';

const [book = '', budget = '256'] = process.argv.slice(2);
const model = join(root, 'model');
const tokenizer = await AutoTokenizer.from_pretrained(model, { local_files_only: true });
const rows = new MarkdownReader().read(readFileSync(book, 'utf8')).passages.flatMap(({ text }) => {
  const tokens = tokenizer.encode(text, { add_special_tokens: false });
  return tokenWindows(tokens.length, 510).map(({ start, end }) => [101, ...tokens.slice(start, end), 102]);
});
const feeds = batches(
  rows.map((row) => row.length),
  { tokens: Number(budget), texts: 512 },
).map((batch) => {
  const members = batch.flatMap((index) => [rows[index] ?? []]);
  const width = Math.max(...members.map((row) => row.length));
  const shape = [members.length, width];
  const flat = (value: (token: number | undefined) => bigint): BigInt64Array =>
    BigInt64Array.from(members.flatMap((row) => Array.from({ length: width }, (_, column) => value(row[column]))));
  return {
    input_ids: new Tensor(
      'int64',
      flat((token) => BigInt(token ?? 0)),
      shape,
    ),
    attention_mask: new Tensor(
      'int64',
      flat((token) => (token === undefined ? 0n : 1n)),
      shape,
    ),
  };
});
const session = await InferenceSession.create(join(model, 'onnx', 'model_quantized.onnx'), { intraOpNumThreads: 1 });
const start = performance.now();
for (const feed of feeds) await session.run(feed);
console.log(
  JSON.stringify({ milliseconds: performance.now() - start, tokens: rows.reduce((sum, row) => sum + row.length, 0) }),
);
