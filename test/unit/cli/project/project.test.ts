import assert from 'node:assert/strict';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';

import { CommandFolder } from '../../../support/commandFolder.ts';

suite('A project', () => {
  let folder: CommandFolder;

  setup(async () => {
    folder = await CommandFolder.make();
  });

  teardown(() => folder.remove());

  const config = (value: unknown): Promise<void> =>
    folder.write('.emotionlensrc.json', JSON.stringify(value, undefined, 1));

  test('is found upwards, and says what is read, what fails and what is left out', async () => {
    await config({ files: ['docs'], 'ignore.files': ['*.draft.md'], failOn: ['anger>80'] });
    await folder.write('docs/a.md', 'my anger is big');
    await folder.write('docs/b.draft.md', 'my anger is big');
    await folder.write('other/c.md', 'my anger is big');
    const found = '../docs/a.md:1:1: anger 90 %, more than 80 %: “my anger is big”\n\n1 finding in 1 file.\n';
    const { code, out } = await folder.run([], { cwd: join(folder.path, 'other') });
    assert.deepEqual([code, out], [3, found]);
    assert.match((await folder.run(['other'])).out, /^other\/c\.md:1:1/);
    assert.equal((await folder.run(['docs/a.md', '--fail-on', 'fear'])).code, 0, 'an option goes before');
    assert.match((await folder.run(['docs', '--no-config'])).out, /docs\/b\.draft\.md/);
    const csv = await folder.run(['docs', '--format', 'csv']);
    assert.match(csv.err, /^docs\/a\.md:1:1: anger/);
    assert.equal(csv.code, 3);
  });

  test('may stand in package.json, and its own file goes before', async () => {
    await folder.write('package.json', '{"emotionLens": {"failOn": ["joy"]}}');
    await folder.write('a.md', 'all the joy of it');
    assert.equal((await folder.run(['a.md'])).code, 3);
    await config({});
    assert.equal((await folder.run(['a.md'])).code, 0);
    assert.equal((await folder.run(['a.md', '--config', 'package.json'])).code, 3);
  });

  test('judges some files otherwise', async () => {
    await config({
      failOn: ['anger'],
      overrides: [
        { files: 'b.md', threshold: 95 },
        { files: 'c.md', failOn: [] },
      ],
    });
    for (const name of ['a.md', 'b.md', 'c.md']) await folder.write(name, 'my anger is big');
    const { out } = await folder.run(['.']);
    assert.equal(out, 'a.md:1:1: anger 90 %: “my anger is big”\n\n1 finding in 3 files.\n');
  });

  test('that leaves out all that is named says so, which is nothing that could not be read', async () => {
    await config({ 'ignore.files': ['*.draft.md'] });
    for (const name of ['a', 'b', 'c', 'd', 'e']) await folder.write(`docs/${name}.draft.md`, 'all the joy of it');
    const named = await folder.run(['docs/a.draft.md']);
    assert.equal(named.code, 0);
    assert.equal(
      named.err,
      'emotion-lens: Nothing is left to read: ignore.files of .emotionlensrc.json leaves out docs/a.draft.md.\n',
    );
    assert.match((await folder.run(['docs'])).err, /leaves out docs\/a.*, docs\/b.*, docs\/c.*, and 2 more\.\n$/);
    assert.match((await folder.run(['docs', 'none.md'])).err, /Nothing is left to read[^]*none\.md does not exist/);
    await folder.write('docs/f.md', 'all the joy of it');
    assert.equal((await folder.run(['docs'])).err, '');
  });

  test('that says in no readable way what is to be read is told so, and the standard input is not waited for', async () => {
    const stdin = new PassThrough();
    await config({ files: 'docs' });
    const { code, out, err } = await folder.run([], { stdin });
    assert.deepEqual([code, out], [1, '']);
    assert.equal(
      err,
      'emotion-lens: .emotionlensrc.json, line 2: files takes a list that is not empty; what stands there does not count. ' +
        'What is to be read is not known: mend that, or name files, or - for the standard input.\n',
    );
    await folder.write('.emotionlensrc.json', '{"files": ["docs"');
    assert.match((await folder.run([], { stdin })).err, /is no JSON.* What is to be read is not known/);
    stdin.end('all the joy of it');
    assert.match((await folder.run(['-'], { stdin })).out, /joy/);
  });

  test('with a threshold of a label that the model has not names it, and ends with 1', async () => {
    await config({ labelThresholds: { joy: 0.7 }, overrides: [{ files: 'b.md', labelThresholds: { angre: 0.9 } }] });
    await folder.write('a.md', 'all the joy of it');
    const { code, out, err } = await folder.run(['a.md']);
    assert.equal(code, 1);
    assert.match(out, /joy/);
    assert.equal(
      err,
      'emotion-lens: .emotionlensrc.json: this model has no emotion “angre”; its threshold does not count. ' +
        'Did you mean anger?\n',
    );
  });

  test('with what is wrong in its file is read for the rest, and ends with 1', async () => {
    await folder.write('.emotionlensrc.json', '{\n  "faliOn": ["anger"]\n}');
    await folder.write('a.md', 'my anger is big');
    const { code, out, err } = await folder.run(['a.md']);
    assert.equal(code, 1);
    assert.match(out, /anger/);
    assert.equal(
      err,
      'emotion-lens: .emotionlensrc.json, line 2: “faliOn” is no key, and does not count. Did you mean failOn?\n',
    );
  });

  test('that cannot be had ends with 1 and a sentence', async () => {
    await folder.write('a.md', 'my anger is big');
    await folder.write('none/package.json', '{}');
    const said = async (name: string): Promise<unknown> => {
      const { code, err } = await folder.run(['a.md', '--config', name]);
      return [code, err];
    };
    assert.deepEqual(await said('x.json'), [
      1,
      'emotion-lens: x.json does not exist; check the name and the folder.\n',
    ]);
    assert.deepEqual(await said('none/package.json'), [
      1,
      'emotion-lens: none/package.json has no key emotionLens; name another file with --config.\n',
    ]);
    assert.match((await folder.run(['a.md', '--config', 'none'])).err, /none is no configuration; name another file/);
  });

  test('that is there and cannot be read is not gone without, in a folder above either', async () => {
    await folder.write('sub/a.md', 'my anger is big');
    await folder.write('.emotionlensrc.json/x', '');
    for (const cwd of [folder.path, join(folder.path, 'sub')]) {
      const { code, out, err } = await folder.run([join(folder.path, 'sub')], { cwd });
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, /\.emotionlensrc\.json is no configuration; name another file with --config\.\n$/);
    }
    assert.equal((await folder.run(['sub', '--no-config'])).code, 0);
  });

  test('has its baseline beside its file, wherever the command runs', async () => {
    await config({ failOn: ['anger'], baseline: 'known.json' });
    await folder.write('docs/a.md', 'my anger is big');
    const cwd = join(folder.path, 'docs');
    assert.equal((await folder.run(['a.md', '--write-baseline'], { cwd })).code, 0);
    assert.match(await folder.read('known.json'), /"file":"docs\/a\.md"/);
    assert.equal((await folder.run(['docs'])).code, 0);
  });

  test('takes no part where drafts are compared, and a text that is piped in is read', async () => {
    const ignored = { 'ignore.files': ['b.md'] };
    await config({ files: ['x.md'], failOn: ['anger'], baseline: 'none.json', checkIntent: true, ...ignored });
    await folder.write('a.md', 'my anger is big');
    await folder.write('b.md', 'all the joy of it');
    const compared = await folder.run(['b.md', '--compare', 'a.md']);
    assert.deepEqual([compared.code, compared.err], [0, '']);
    assert.match(compared.out, /joy/);
    const stdin = new PassThrough();
    stdin.end('all the joy of it');
    await config({ files: ['x.md'], failOn: ['anger'] });
    assert.equal((await folder.run(['-'], { stdin })).out, 'Nothing found in 1 file.\n');
  });
});

suite('What a project states of itself', () => {
  let folder: CommandFolder;

  setup(async () => {
    folder = await CommandFolder.make();
    await folder.write('docs/a.md', 'We walk home.\n\nmy anger is big\n');
    await folder.write('one.md', 'all the joy of it\n\n# The End\n\nall the fear of it\n');
    await folder.write('two.md', '“All the anger of it,” she said.\n\nall the joy of it\n');
  });

  teardown(() => folder.remove());

  const found = async (assertions: readonly unknown[], ...args: readonly string[]): Promise<readonly string[]> => {
    await folder.write('.emotionlensrc.json', JSON.stringify({ files: ['.'], assertions }));
    const { out, err } = await folder.run(args);
    assert.equal(err, '');
    return out.split('\n').slice(0, -3);
  };

  test('holds, or is found with what stands there instead', async () => {
    assert.deepEqual(
      await found([
        { in: 'docs/**', no: 'anger', because: 'Calm is our promise.' },
        { in: 'docs/**', no: ['fear', 'joy'] },
        { in: 'one.md', ends: 'fear' },
        { in: 'one.md', begins: 'fear' },
        { in: '*.md', most: 'joy=50%' },
        { in: '*.md', least: 'joy=99%' },
        { in: { files: 'two.md', voice: 'dialogue' }, more: 'anger', than: 'one.md' },
        { in: { files: 'one.md', section: 'the end' }, more: 'joy', than: 'two.md' },
      ]),
      [
        'docs/a.md:3:1: anger 90 %, and docs/** is to have none: “my anger is big” Calm is our promise.',
        'one.md:1:1: The beginning is to be fear; joy leads with 100 % of 5 words.',
        'docs/a.md:1:1: 34 % of the words of *.md are joy; at least 99 % should be.',
        'one.md:1:1: 0 % of the words of one.md, “the end” are joy, and 42 % of two.md: it should be more.',
      ],
    );
  });

  test('of texts that are not there is said, with exit code 1', async () => {
    await folder.write(
      '.emotionlensrc.json',
      JSON.stringify({ files: ['.'], assertions: [{ in: 'gone/**', no: 'joy' }] }),
    );
    const { code, err } = await folder.run([]);
    assert.equal(code, 1);
    assert.equal(err, 'emotion-lens: Nothing was read of gone/**; what is stated of it was not checked.\n');
    assert.equal((await folder.run(['one.md'])).code, 0, 'of one file nobody asks for the others');
  });

  test('of texts that are not there is said too where the project’s folder is named', async () => {
    await folder.write('.emotionlensrc.json', JSON.stringify({ assertions: [{ in: 'gone/**', no: 'joy' }] }));
    const { code, err } = await folder.run(['.']);
    assert.deepEqual([code, /Nothing was read of gone/.test(err)], [1, true]);
    assert.equal((await folder.run(['docs'])).code, 0, 'of one folder nobody asks for the others');
  });

  test('of a misspelt section is said where its file is read alone too', async () => {
    const assertions = [{ in: { files: 'one.md', section: 'The Edn' }, no: 'joy' }];
    await folder.write('.emotionlensrc.json', JSON.stringify({ assertions }));
    const said =
      'emotion-lens: Nothing was read of one.md, “The Edn”; what is stated of it was not checked. Did you mean “The End”?\n';
    for (const name of ['one.md', '.']) {
      const { code, err } = await folder.run([name]);
      assert.deepEqual([code, err], [1, said]);
    }
    assert.equal((await folder.run(['two.md'])).code, 0);
    const others = [{ in: { files: '*.md', section: 'The Edn' }, no: 'joy' }];
    await folder.write('.emotionlensrc.json', JSON.stringify({ assertions: others }));
    assert.equal((await folder.run(['one.md'])).code, 0, 'another file may have it');
  });

  test('of a part to compare with of which nothing was read names that part', async () => {
    const assertions = [{ in: 'one.md', more: 'joy', than: 'gone/**' }];
    await folder.write('.emotionlensrc.json', JSON.stringify({ assertions }));
    assert.match((await folder.run(['.'])).err, /Nothing was read of gone\/\*\*;/);
  });

  test('of a file that is not there is said, whatever is read', async () => {
    const assertions = [
      { in: 'docs/a.md', no: 'fear' },
      { in: 'docs/aa.md', no: 'joy' },
      { in: 'docs/*.md', more: 'anger', than: 'docs/b.md' },
    ];
    await folder.write('.emotionlensrc.json', JSON.stringify({ assertions }));
    const { code, err } = await folder.run(['one.md']);
    assert.equal(code, 1);
    assert.equal(
      err,
      ['docs/aa.md', 'docs/b.md']
        .map(
          (file) => `emotion-lens: .emotionlensrc.json: something is stated of ${file}, and there is no such file.\n`,
        )
        .join(''),
    );
  });

  test('with a name that the model has not ends with 2', async () => {
    await folder.write('.emotionlensrc.json', JSON.stringify({ assertions: [{ in: 'a.md', ends: 'joi' }] }));
    const { code, err } = await folder.run(['one.md']);
    assert.equal(code, 2);
    assert.match(err, /no emotion "joi".* Did you mean joy\?/);
  });
});
