import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';

import { schemaFiles } from '../../scripts/documents/schemaFiles.ts';
import { readmeTables, withTable } from '../../scripts/documents/tables.ts';
import { wrongFiles } from '../../scripts/packaging/checksums.ts';
import { root } from '../../scripts/paths.ts';
import { optionNames } from '../../src/cli/options.ts';
import { configSchema } from '../../src/core/project/configSchema.ts';
import type { Schema } from '../../src/core/project/schema.ts';

const documents = [
  'README.md',
  'API.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'model/README.md',
  '.github/SECURITY.md',
  '.github/SUPPORT.md',
];
const tables = readmeTables();
const readme = textOf('README.md');

suite('The schemas of a project’s configuration', () => {
  test('are as npm run documents writes them', () => {
    for (const [name, text] of Object.entries(schemaFiles())) assert.equal(textOf(name), text, name);
  });

  test('have the settings’ keys with the settings’ limits', () => {
    const { contributes } = JSON.parse(textOf('package.json'));
    const groups: readonly { readonly properties: Readonly<Record<string, Schema>> }[] = contributes.configuration;
    const settings = Object.assign({}, ...groups.map(({ properties }) => properties));
    const own = [
      '$schema',
      'files',
      'emotions',
      'failOn',
      'maxShare',
      'checkIntent',
      'baseline',
      'overrides',
      'assertions',
    ];
    for (const [key, { minimum, maximum, type }] of Object.entries(configSchema.properties ?? {})) {
      if (own.includes(key)) continue;
      const setting = settings[`emotionLens.${key}`];
      assert.deepEqual([setting?.minimum, setting?.maximum], [minimum, maximum], key);
      // `null` in a setting is what is absent here.
      assert([setting?.type].flat().includes(type), key);
    }
  });
});

suite('The README', () => {
  for (const [name, table] of Object.entries(tables)) {
    test(`has the table “${name}” as npm run documents writes it`, () => {
      assert.equal(withTable(readme, name, table), readme);
    });
  }

  test('has a row for every setting, command of the palette and option', () => {
    const { contributes } = JSON.parse(textOf('package.json'));
    const groups: readonly { readonly properties: object }[] = contributes.configuration;
    const settings = groups.flatMap(({ properties }) => Object.keys(properties));
    const hidden = ['emotionLens.copyScores', 'emotionLens.setFilter'];
    const commands: readonly string[] = contributes.commands
      .map(({ command }: { readonly command: string }) => command)
      .filter((command: string) => !hidden.includes(command));
    // Between the groups stand their titles.
    assert.deepEqual(
      codesIn(tables['settings'], 0).filter((code) => code !== ''),
      settings,
    );
    assert.deepEqual(codesIn(tables['commands'], 3), commands);
    const flags = codesIn(tables['options'], 0).map((code) => /^--([a-z-]+)/.exec(code)?.[1]);
    assert.deepEqual(flags, optionNames);
  });

  test('names the threshold, margin and words the model starts with', () => {
    const { thresholds } = JSON.parse(textOf('model/figures.json'));
    const { agreement, probability } = thresholds;
    const least = agreement === undefined ? probability : `${Math.round(agreement * 100)} of 100`;
    assert.ok(readme.includes(`**threshold** (${least})`));
    assert.ok(readme.includes(`**margin** (${thresholds.margin})`));
    assert.equal(thresholds.minimumWords, 3);
    assert.match(readme, /at least three \*\*words\*\*/);
  });

  test('gives the accuracy of the figures', () => {
    const { evaluation, falseLabels } = JSON.parse(textOf('model/figures.json'));
    const { title, accuracy, macroF1 } = evaluation['carer-test'];
    const row = `| ${title} | 2,000 | ${accuracy.toFixed(3)} | ${macroF1.toFixed(4)} |`;
    assert.ok(tables['accuracy']?.includes(row), row);
    for (const set of Object.keys(falseLabels))
      assert.ok(tables['falseLabels']?.includes(`| ${falseLabels[set].title} |`), set);
  });

  test('begins with the two commands', () => {
    const commands = readme.match(/^npm .*?(?=\s+#|$)/gm)?.slice(0, 2);
    assert.deepEqual(commands, ['npm ci && npm start', 'npm ci && npm test']);
  });
});

suite('The documents', () => {
  test('point at files that are there', () => {
    const missing = documents.flatMap((document) =>
      linksIn(textOf(document))
        .filter((link) => !/^[a-z]+:|^#/.test(link))
        .filter((link) => !existsSync(join(root, dirname(document), link.replace(/#.*/, ''))))
        .map((link) => `${document}: ${link}`),
    );
    assert.deepEqual(missing, []);
  });

  test('name files of src that are there', () => {
    const files = globSync('**/*.ts', { cwd: join(root, 'src') });
    const named = [...textOf('ARCHITECTURE.md').matchAll(/`(?:src\/)?([\w/]+\.ts)`/g)].map(([, name = '']) => name);
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter((name) => !files.some((file) => file.endsWith(name)) && !existsSync(join(root, name))),
      [],
    );
  });

  test('name scripts of npm that are there', () => {
    const { scripts } = JSON.parse(textOf('package.json'));
    const named = documents.flatMap((document) =>
      [...textOf(document).matchAll(/npm run ([a-z\d:]+)/g)].map(([, name = '']) => name),
    );
    assert.deepEqual(
      named.filter((name) => !Object.hasOwn(scripts, name)),
      [],
    );
  });

  test('have a picture for every link and a link for every picture', () => {
    const pictures = globSync('media/screenshots/*.png', { cwd: root }).toSorted();
    const shown = linksIn(readme).filter((link) => link.endsWith('.png'));
    assert.deepEqual(shown.toSorted(), pictures);
    for (const picture of pictures) assert.ok(readFileSync(join(root, picture)).length < 250_000, picture);
  });

  test('have pictures that say in words what they show', () => {
    const texts = [...readme.matchAll(/!\[(.*?)\]\(/g)].map(([, text = '']) => text);
    assert.deepEqual(
      texts.filter((text) => text.length < 40),
      [],
    );
  });
});

suite('What is checked in', () => {
  test('a lockfile without addresses', () => {
    assert.ok(!textOf('package-lock.json').includes('"resolved"'));
  });

  test('the model that was measured', () => {
    assert.deepEqual(wrongFiles(join(root, 'model')), []);
  });
});

function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function linksIn(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
}

/** The code in one column of a table, row by row. */
function codesIn(table: string | undefined, column: number): readonly string[] {
  const rows = (table ?? '').trim().split('\n').slice(2);
  return rows.map((row) => /`([^`]+)`/.exec(row.split(/(?<!\\)\|/)[column + 1] ?? '')?.[1] ?? '');
}
