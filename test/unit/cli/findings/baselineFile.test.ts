import assert from 'node:assert/strict';
import { join } from 'node:path';

import { CommandFolder, type Ran } from '../../../support/commandFolder.ts';

suite('--baseline', () => {
  let folder: CommandFolder;

  setup(async () => {
    folder = await CommandFolder.make();
    await folder.write('docs/a.md', 'my anger is big\n\nmy anger is big\n\nall the joy of it');
  });

  teardown(() => folder.remove());

  const checked = (...more: readonly string[]): Promise<Ran> =>
    folder.run(['docs', '--fail-on', 'anger>0.8', '--baseline', 'base.json', ...more]);

  const sentence = async (): Promise<string> => {
    const { code, out, err } = await checked();
    assert.deepEqual([code, out], [1, '']);
    return err;
  };

  test('lets what is known pass, also where lines have moved, and tells how much that is', async () => {
    assert.deepEqual(await checked('--write-baseline'), {
      code: 0,
      out: 'Nothing found in 1 file.\n',
      err: 'emotion-lens: Findings written to base.json: 2.\n',
    });
    assert.deepEqual(await checked(), {
      code: 0,
      out: 'Nothing found in 1 file.\n',
      err: 'emotion-lens: Known from base.json and left out: 2.\n',
    });
    await folder.write('docs/a.md', 'all the joy\n\nof it\n\nmy anger is big\n\n> my anger\n> is big\n');
    assert.equal((await checked()).code, 0);
  });

  test('lets only new findings fail, another copy of a known text too', async () => {
    await checked('--write-baseline');
    await folder.write('docs/a.md', 'my anger is new\n\nmy anger is big\n\nmy anger is big\n\nmy anger is big');
    const { code, out } = await checked();
    assert.equal(code, 3);
    assert.deepEqual(out.match(/^docs\/a\.md:\d+/gm), ['docs/a.md:1', 'docs/a.md:7']);
  });

  test('holds wherever in the project the command runs', async () => {
    await checked('--write-baseline');
    const args = ['a.md', '--fail-on', 'anger', '--baseline', '../base.json'];
    assert.equal((await folder.run(args, { cwd: join(folder.path, 'docs') })).code, 0);
  });

  test('knows missed intents too, and is not filled from what is listed elsewhere', async () => {
    await folder.write('docs/a.md', '<!-- emotion: joy -->\n\nall the fear of it');
    const args = ['docs', '--check-intent', '--baseline', 'base.json'];
    assert.equal((await folder.run(args)).code, 1);
    assert.equal((await folder.run([...args, '--write-baseline'])).code, 0);
    assert.equal((await folder.run(args)).code, 0);
  });

  test('that cannot be used is one sentence and exit code 1', async () => {
    assert.equal(await sentence(), 'emotion-lens: base.json does not exist; --write-baseline makes it.\n');
    await folder.write('base.json', '{"version": 7, "findings": []}');
    assert.equal(
      await sentence(),
      'emotion-lens: base.json is a baseline of another version (7); make it again with --write-baseline.\n',
    );
    await folder.write('base.json', '{"version": 1, ');
    assert.equal(await sentence(), 'emotion-lens: base.json is not a baseline; make one with --write-baseline.\n');
  });

  test('is never written over a text that is read, and needs findings', async () => {
    const before = await folder.read('docs/a.md');
    const over = await folder.run(['docs', '--fail-on', 'anger', '--baseline', 'docs/a.md', '--write-baseline']);
    assert.equal(over.code, 2);
    assert.equal(await folder.read('docs/a.md'), before);
    assert.equal((await folder.run(['docs', '--baseline', 'base.json'])).code, 2);
    assert.equal((await folder.run(['docs', '--fail-on', 'anger', '--write-baseline'])).code, 2);
  });

  test('in a folder that is not there says that it could not be written', async () => {
    const args = ['docs', '--fail-on', 'anger', '--baseline', 'nowhere/base.json', '--write-baseline'];
    const { code, err } = await folder.run(args);
    assert.equal(code, 2);
    assert.match(err, /nowhere\/base\.json could not be written \(ENOENT\)/);
  });
});
