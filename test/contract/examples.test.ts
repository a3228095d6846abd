import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

import { fieldsOf } from '../../src/core/scoring/guards.ts';

const root = resolve(import.meta.dirname, '../..');

/** What a person would say of passages of the examples, by words that stand in them. */
const expected: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'deploy.md': {
    'killed the master process': 'none',
    'Stop killing workers': 'none',
    'stay blind until': 'none',
    'sick of explaining it to my boss': 'anger',
    'Happy to answer any questions': 'none',
  },
  'cellar.md': {
    'run out of milk': 'none',
    'fourteen of them': 'none',
    'Something was breathing in the dark': 'fear',
    'laughed until he had no breath left': 'joy',
  },
};

suite('The model, on the examples', () => {
  for (const [name, passages] of Object.entries(expected))
    test(`says of ${name} what a reader would`, async function () {
      this.timeout(60_000);
      const program = join(root, 'dist', 'cli.mjs');
      const file = join(root, 'examples', name);
      const { stdout } = await promisify(execFile)(process.execPath, [program, file, '--format', 'jsonl']);
      const rows = stdout
        .trimEnd()
        .split('\n')
        .map((line) => fieldsOf(JSON.parse(line)));
      for (const [words, verdict] of Object.entries(passages)) {
        const row = rows.find(({ text }) => typeof text === 'string' && text.replaceAll(/\s+/g, ' ').includes(words));
        assert.equal(row?.['verdict'], verdict, words);
      }
    });
});
