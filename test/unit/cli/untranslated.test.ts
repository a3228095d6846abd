import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { config } from '@vscode/l10n';
import { globSync } from 'tinyglobby';

import { commandOf } from '../../../src/cli/arguments/commandOf.ts';
import { options } from '../../../src/cli/options.ts';
import { marked, unmarked } from '../../support/pseudoTranslation.ts';
import { sentencesOutside } from '../../support/sentencesOutside.ts';

const folder = resolve(import.meta.dirname, '../../../src/cli');

/** The help and tables are in English, and so is what assistants are told. */
const inEnglish = /^(?:help|options)\.ts$|^(?:formats|mcp)[/\\]/;
/** What is thrown where the program is at fault, or caught without being said. */
const notSaid = ['new Error', 'new OutputClosed'];

suite('Nothing that a person is told by the command line is left out of the translations', () => {
  suiteSetup(() => marked());
  suiteTeardown(() => config({ contents: {} }));

  test('wherever it is said', () => {
    const files = globSync('**/*.ts', { cwd: folder }).filter((name) => !inEnglish.test(name));
    assert.ok(files.length > 50);
    for (const name of files)
      assert.deepEqual(sentencesOutside(readFileSync(resolve(folder, name), 'utf8'), notSaid), [], name);
  });

  for (const args of [
    ['--fromat', 'csv'],
    ['-z'],
    ['--lines=yes'],
    ['--out'],
    ['--out', '-f', 'json'],
    ['-f', 'tabel'],
    ['-t', '1.5'],
    ['--threads', '0x10'],
    ['--voice', 'dialogue', '--lines'],
    ['--column', 'text', '--lines'],
    ['--check-intent', '--format', 'json'],
    ['--fail-on', 'anger>'],
    ['--max-share', 'anger'],
    ['--config', 'a', '--no-config'],
    ['--compare', 'a.md', '--changed-since', 'main'],
    ['--compare', 'a.md', '--fail-on', 'joy'],
    ['--server', 'http://localhost', '--threads', '1'],
    ['--server', 'ftp://example.org'],
    ['--watch', '--write-baseline'],
    ['--watch', '-f', 'arrow'],
    ['mcp', '--out', 'a'],
  ])
    test(`of ${args.join(' ')}`, () => {
      const problem = complaint(args);
      assert.match(problem, /^⟦.*⟧$/s);
      assert.deepEqual(unmarked(problem, [...args, ...Object.keys(options), 'table', 'auto', 'all', 'mcp']), []);
    });
});

suite('Sentences outside of the translations', () => {
  test('are found in strings and templates, and nowhere else', () => {
    const program =
      "x('It is wrong.'); y(`${a} is wrong; leave it out.`); t('It is right.'); t(b ? 'Is it?' : 'No no.')";
    assert.deepEqual(sentencesOutside(program), ['It is wrong.', '${a} is wrong; leave it out.']);
    assert.deepEqual(
      sentencesOutside("// It is a comment.\nz('utf8', './a.ts', `${a} ${b}.`); new Error('It is odd.')", [
        'new Error',
      ]),
      [],
    );
  });
});

function complaint(args: readonly string[]): string {
  try {
    commandOf(args);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
}
