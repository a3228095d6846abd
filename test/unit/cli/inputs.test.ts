import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { inputsOf } from '../../../src/cli/inputs.ts';

suite('Inputs', () => {
  let folder = '';

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emotion-lens-'));
    const files = [
      'b.md',
      'a.txt',
      'c.ts',
      'sub/ch10.MD',
      'sub/ch2.qmd',
      '.hidden/x.md',
      '.y.md',
      'node_modules/z/r.md',
    ];
    for (const file of files) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), 'text');
    }
  });

  teardown(() => rm(folder, { recursive: true }));

  const names = async (...given: readonly string[]): Promise<readonly string[]> =>
    (await inputsOf(given, folder, undefined)).map(({ name }) => name);

  test('a folder stands for the texts below it, in the order of their names and numbers', async () => {
    assert.deepEqual(await names('.'), ['a.txt', 'b.md', 'sub/ch2.qmd', 'sub/ch10.MD']);
    assert.deepEqual(await names('sub'), ['sub/ch2.qmd', 'sub/ch10.MD']);
  });

  test('a hidden folder is read when it is named', async () => {
    assert.deepEqual(await names('.hidden'), ['.hidden/x.md']);
  });

  test('a file is read whatever its ending', async () => {
    assert.deepEqual(await inputsOf(['c.ts'], folder, undefined), [
      { type: 'file', name: 'c.ts', path: join(folder, 'c.ts') },
    ]);
  });

  test('a pattern stands for what it matches', async () => {
    assert.deepEqual(await names('**/*.{md,qmd}'), ['b.md', 'sub/ch2.qmd']);
    assert.deepEqual(await names(`${folder}/s*/ch2.qmd`), [join(folder, 'sub', 'ch2.qmd')]);
  });

  test('a file whose name looks like a pattern is a file', async () => {
    await writeFile(join(folder, '[a].md'), 'text');
    assert.deepEqual(await names('[a].md'), ['[a].md']);
  });

  test('what several names lead to is read once, where it came first', async () => {
    assert.deepEqual(await names('sub/ch10.MD', '-', './sub', '-', '*/ch*'), ['sub/ch10.MD', '-', 'sub/ch2.qmd']);
  });

  test('the standard input has the name it is given', async () => {
    assert.deepEqual(await inputsOf(['-'], folder, 'mail.md'), [{ type: 'standardInput', name: 'mail.md' }]);
  });

  test('what is not there is said in one sentence', async () => {
    await mkdir(join(folder, 'empty'));
    const missing = await inputsOf(['no.md', 'x/*.md', 'empty', 'b.md/c.md'], folder, undefined);
    assert.deepEqual(
      missing.map((input) => (input.type === 'missing' ? input.problem : assert.fail())),
      [
        'no.md does not exist; check the name and the folder.',
        'Nothing matches x/*.md; check the pattern and the folder.',
        'empty holds no Markdown or text files; name the files themselves to read others.',
        'b.md/c.md does not exist; check the name and the folder.',
      ],
    );
  });

  test('a link that leads in a circle is not followed', async () => {
    await symlink('..', join(folder, 'sub', 'up'));
    assert.deepEqual(await names('sub'), ['sub/ch2.qmd', 'sub/ch10.MD']);
  });
});
