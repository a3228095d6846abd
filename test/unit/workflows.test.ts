import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

import { registries } from '../../scripts/releasing/registries.ts';

const root = join(import.meta.dirname, '..', '..');
const workflows = new Map(
  globSync('.github/workflows/*.yml', { cwd: root, dot: true }).map((path) => [
    path,
    readFileSync(join(root, path), 'utf8'),
  ]),
);
const texts = [...workflows.values()].join('\n');

suite('The workflows', () => {
  test('name every action by its commit, and its version beside it', () => {
    const actions = [...texts.matchAll(/uses: (?!\.\/)(.+)$/gm)].map(([, action = '']) => action);
    assert.ok(actions.length > 5);
    assert.deepEqual(
      actions.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action)),
      [],
    );
    const commits = new Map(actions.map((action) => [action.split('@')[0], action]));
    assert.deepEqual([...new Set(actions)].toSorted(), [...commits.values()].toSorted(), 'one version of each action');
  });

  test('run scripts that are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const run = [...texts.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    assert.ok(run.length > 0);
    assert.deepEqual(
      run.filter((name) => !Object.hasOwn(scripts, name)),
      [],
    );
  });

  test('may only read, but for the jobs that sign and publish', () => {
    for (const [path, text] of workflows) assert.match(text, /^permissions:\n {2}contents: read$/m, path);
    const writes = [...texts.matchAll(/(\S+): write/g)].map(([, what = '']) => what);
    assert.deepEqual(writes.toSorted(), ['attestations', 'contents', 'id-token', 'id-token']);
  });

  test('give the tokens of the registries, and no others, to the step that publishes', () => {
    const secrets = [...texts.matchAll(/(\w+): \$\{\{ secrets\.(\w+) \}\}/g)].map(([, name, secret]) => [name, secret]);
    assert.deepEqual(
      secrets,
      registries.flatMap(({ token }) => (token === undefined ? [] : [[token, token]])),
    );
  });

  test('test on three systems', () => {
    for (const system of ['ubuntu', 'macos', 'windows']) assert.ok(texts.includes(`${system}-latest`), system);
  });
});
