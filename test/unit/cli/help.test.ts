import assert from 'node:assert/strict';

import { helpText, optionsTable } from '../../../src/cli/help.ts';
import { optionNames, optionRow } from '../../../src/cli/options.ts';

suite('The help', () => {
  test('names every option and fits eighty columns', () => {
    const text = helpText();
    for (const name of optionNames) assert.match(text, new RegExp(`  --${name}\\b|, --${name}\\b`));
    assert.deepEqual(
      text.split('\n').filter((line) => line.length > 80),
      [],
    );
  });

  test('and the table for the README come from the same rows', () => {
    const rows = optionsTable().trim().split('\n').slice(2);
    assert.equal(rows.length, optionNames.length);
    assert(rows.every((row, index) => row.includes(`\`--${optionNames[index]}`)));
    assert.match(
      optionsTable(),
      /\| `--voice all\\\|dialogue\\\|narration` \| all \| Only passages most of whose words are quoted speech, [^|]+ \|/,
    );
  });

  test('no two options have the same letter', () => {
    const letters = optionNames.flatMap((name) => optionRow(name).short ?? []);
    assert.equal(new Set(letters).size, letters.length);
  });
});
