import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

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

  /** Whose findings it knows. */
  const files = async (): Promise<readonly string[]> =>
    [...(await folder.read('base.json')).matchAll(/"file":"([^"]+)"/g)].map(([, file = '']) => file);
  const again = (...args: readonly string[]): Promise<Ran> =>
    folder.run([...args, '--fail-on', 'anger>0.8', '--baseline', 'base.json', '--write-baseline']);

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

  suite('that is written again', () => {
    setup(async () => {
      for (const name of ['b', 'c']) await folder.write(`docs/${name}.md`, 'my anger is big');
      await again('docs');
      assert.deepEqual(await files(), ['docs/a.md', 'docs/a.md', 'docs/b.md', 'docs/c.md']);
    });

    test('keeps what it knows of files that were not read', async () => {
      await folder.write('docs/a.md', 'my anger is big');
      const { err } = await again('docs/a.md');
      assert.equal(
        err,
        'emotion-lens: Findings written to base.json: 1; kept from before, of what was not read now: 2.\n',
      );
      assert.deepEqual(await files(), ['docs/a.md', 'docs/b.md', 'docs/c.md']);
      assert.equal((await checked()).code, 0);
    });

    test('drops what it knew of files that are gone, or in which nothing is found any more', async () => {
      await folder.write('docs/a.md', 'all the joy of it');
      await rm(join(folder.path, 'docs/b.md'));
      await again('docs/a.md');
      assert.deepEqual(await files(), ['docs/c.md']);
    });

    test('keeps what it knows of a file that cannot be read', async () => {
      await folder.write('docs/a.md', 'caf\xe9 \0');
      assert.equal((await again('docs')).code, 1);
      assert.deepEqual(await files(), ['docs/a.md', 'docs/a.md', 'docs/b.md', 'docs/c.md']);
    });

    test('keeps what it knows of a file of which a record cannot be read', async () => {
      const args = ['logs.jsonl', '--column', 'text'];
      await folder.write('logs.jsonl', '{"text":"my anger is big"}\n{"text":"all the joy of it"}\n');
      await again(...args);
      await folder.write('logs.jsonl', '{"text": my anger is big}\n{"text":"all the joy of it"}\n');
      const { code, err } = await again(...args);
      assert.equal(code, 1);
      assert.match(err, /line 1: this is no JSON object[^]*kept from before, of what was not read now/);
      assert((await files()).includes('logs.jsonl'));
    });

    test('keeps what it knows of the standard input, which comes again', async () => {
      const stdin = Readable.from(['my anger is big']);
      const args = ['-', '--fail-on', 'anger', '--baseline', 'base.json', '--write-baseline'];
      await folder.run(args, { stdin });
      await again('docs');
      assert.deepEqual((await files())[0], '-');
    });

    test('keeps what was found in several files together while only some are read', async () => {
      const assertions = [{ in: 'docs/**', most: 'anger=10%' }];
      const config = { files: ['docs'], baseline: 'base.json', assertions };
      await folder.write('.emotionlensrc.json', JSON.stringify(config));
      await folder.run(['--write-baseline']);
      assert.match(await folder.read('base.json'), /assertion.most/);
      await folder.write('docs/a.md', 'all the joy of it');
      await folder.run(['docs/a.md', '--write-baseline']);
      assert.equal((await folder.run([])).code, 0);
      await folder.write('docs/a.md', 'all the joy of it '.repeat(40));
      await folder.run(['--write-baseline']);
      assert.deepEqual(await files(), []);
    });

    test('is made anew where it was none of this version', async () => {
      await folder.write('base.json', '{"version": 7, "findings": []}');
      await again('docs/b.md');
      assert.deepEqual(await files(), ['docs/b.md']);
    });
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

  test('does not take the place of the output, which has another name', async () => {
    const { code, err } = await checked('--write-baseline', '--out', './docs/../base.json');
    assert.deepEqual([code, err.match(/choose another name for --out/)?.length], [2, 1]);
    await assert.rejects(folder.read('base.json'));
  });

  test('in a folder that is not there says that it could not be written', async () => {
    const args = ['docs', '--fail-on', 'anger', '--baseline', 'nowhere/base.json', '--write-baseline'];
    const { code, err } = await folder.run(args);
    assert.equal(code, 2);
    assert.match(err, /nowhere\/base\.json could not be written \(ENOENT\)/);
  });
});
