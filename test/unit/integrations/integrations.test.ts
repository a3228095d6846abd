import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from '../../../scripts/paths.ts';
import { optionNames } from '../../../src/cli/options.ts';

interface Step {
  readonly run: string;
  /** What the step hands to the script, by the input it comes from. */
  readonly inputs: ReadonlyMap<string, string>;
}

suite('What runs the command line elsewhere', () => {
  let folder: string;

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'emotion-lens-'));
    // Says what it was given, and fails as a gate does.
    writeFileSync(
      join(folder, 'program.mjs'),
      'console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = 3;',
    );
  });

  teardown(() => rmSync(folder, { recursive: true }));

  const ran = (script: string, args: readonly string[], env: Readonly<Record<string, string>>) =>
    spawnSync(process.execPath, [join(root, script), ...args], {
      encoding: 'utf8',
      cwd: folder,
      env: { ...process.env, EMOTION_LENS_PROGRAM: join(folder, 'program.mjs'), ...env },
    });

  /** The composite step with these inputs and the defaults of the others. */
  const action = (given: Readonly<Record<string, string>>) => {
    const { run, inputs } = stepOf(readFileSync(join(root, 'action.yml'), 'utf8'));
    assert.equal(run, 'node "$GITHUB_ACTION_PATH/integrations/action.mjs"');
    const values = { format: 'github', 'check-intent': 'false', ...given };
    const env = Object.fromEntries([...inputs].map(([input, name]) => [name, Object(values)[input] ?? '']));
    return ran('integrations/action.mjs', [], { ...env, GITHUB_OUTPUT: join(folder, 'outputs') });
  };

  test('as an action makes options of its inputs, and tells the exit code', () => {
    const { stdout, stderr, status } = action({
      files: 'docs\n  my chapters/*.md \n\n',
      'fail-on': 'anger>80\nany>=0.9; rm -rf $HOME',
      'check-intent': 'true',
      'changed-since': 'origin/main',
    });
    assert.equal(stderr, '');
    assert.deepEqual(JSON.parse(stdout), [
      '--changed-since=origin/main',
      '--format=github',
      '--fail-on=anger>80',
      '--fail-on=any>=0.9; rm -rf $HOME',
      '--check-intent',
      '--',
      'docs',
      'my chapters/*.md',
    ]);
    assert.equal(status, 3);
    assert.equal(readFileSync(join(folder, 'outputs'), 'utf8'), 'exit-code=3\n');
  });

  test('as an action without inputs leaves all to the project', () => {
    assert.deepEqual(JSON.parse(action({}).stdout), ['--format=github', '--']);
  });

  test('as an action has an option for each input but the files', () => {
    const { inputs } = stepOf(readFileSync(join(root, 'action.yml'), 'utf8'));
    assert.deepEqual(
      [...inputs.keys()].filter((name) => name !== 'files' && !optionNames.some((option) => option === name)),
      [],
    );
  });

  test('as a hook hands on options and files, and fails as they do', () => {
    const hooks = readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8');
    const entry = /^ {2}entry: (\S+)$/m.exec(hooks)?.[1] ?? assert.fail();
    assert.match(hooks, /^ {2}language: script$/m);
    if (process.platform !== 'win32') assert.ok((statSync(join(root, entry)).mode & 0o111) > 0, 'it can be run');
    const { stdout, status } = ran(entry, ['--fail-on', 'anger', 'a b.md'], {});
    assert.deepEqual(JSON.parse(stdout), ['--fail-on', 'anger', 'a b.md']);
    assert.equal(status, 3);
  });
});

function stepOf(text: string): Step {
  const run = / {6}run: (.+)$/m.exec(text)?.[1] ?? '';
  const rows = [...text.matchAll(/^ {8}(\w+): \$\{\{ inputs\.([\w-]+) \}\}$/gm)];
  return { run, inputs: new Map(rows.map(([, name = '', input = '']) => [input, name])) };
}
