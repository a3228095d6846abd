import assert from 'node:assert/strict';

import { config } from '@vscode/l10n';

import { CommandFolder } from '../../../support/commandFolder.ts';
import { spoken } from '../../../support/translations.ts';

suite('A gate of the command line', () => {
  let folder: CommandFolder;

  setup(async () => {
    folder = await CommandFolder.make();
  });

  teardown(() => folder.remove());

  test('that a passage does not pass ends with 3 and a line with its place', async () => {
    await folder.write(
      'docs/a.md',
      '# A title\r\n\r\n- an item\r\n-   my anger is *very* big\r\n\r\nall the joy of it\r\n',
    );
    assert.deepEqual(await folder.run(['docs', '--fail-on', 'Anger>0.8']), {
      code: 3,
      out: 'docs/a.md:4:5: anger 90 %, more than 80 %: “my anger is very big”\n\n1 finding in 1 file.\n',
      err: '',
    });
  });

  test('that all pass ends with 0', async () => {
    await folder.write('a.md', 'my anger is big\n\nall the joy of it');
    const { code, out } = await folder.run([
      'a.md',
      '--fail-on',
      'anger>0.9',
      '--fail-on',
      'fear',
      '--max-share=joy=60%',
    ]);
    assert.deepEqual([code, out], [0, 'Nothing found in 1 file.\n']);
    assert.equal((await folder.run(['a.md', '--fail-on', 'anger>=0.9'])).code, 3);
    assert.equal((await folder.run(['a.md', '--fail-on', 'any>95'])).code, 0);
    assert.equal((await folder.run(['a.md', '--fail-on', 'any'])).out.split('\n').length, 5);
  });

  test('for a share is held against each file by itself', async () => {
    await folder.write('a.md', 'my anger is big\n\nall the joy of it\n\nall that is here');
    await folder.write('b.md', 'all that is here');
    const { code, out } = await folder.run(['.', '--max-share', 'anger=30%', '--max-share', 'none=100%']);
    assert.equal(code, 3);
    assert.equal(out, 'a.md:1:1: 31 % of the words are anger; at most 30 % may be.\n\n1 finding in 2 files.\n');
  });

  test('beside another format is told on the standard error', async () => {
    await folder.write('a.md', 'my anger is big\n\nall the joy of it');
    const { code, out, err } = await folder.run(['a.md', '-f', 'jsonl', '--emotions', 'joy', '--fail-on', 'anger']);
    assert.deepEqual([code, out.trimEnd().split('\n').length], [3, 1]);
    assert.equal(err, 'a.md:1:1: anger 90 %: “my anger is big”\n');
    const quiet = await folder.run(['a.md', '-f', 'jsonl', '--quiet', '--fail-on', 'anger']);
    assert.deepEqual([quiet.code, quiet.err], [3, '']);
  });

  test('names its limit in the language’s own numbers', async () => {
    await folder.write('a.md', 'my anger is big');
    try {
      spoken('de');
      const { out } = await folder.run(['a.md', '--fail-on', 'anger>0.875']);
      assert.equal(out.split('\n')[0], 'a.md:1:1: Wut 90\u00a0%, mehr als 87,5\u00a0%: „my anger is big“');
    } finally {
      config({ contents: {} });
    }
  });

  test('for an emotion that the model does not have is wrong usage', async () => {
    await folder.write('a.md', 'my anger is big');
    const { code, out, err } = await folder.run(['a.md', '--fail-on', 'angr']);
    assert.deepEqual([code, out], [2, '']);
    assert.equal(
      err,
      'emotion-lens: This model has no emotion "angr"; it has joy, anger, fear, any. Did you mean anger?\n',
    );
    assert.equal((await folder.run(['a.md', '--max-share', 'any=10%'])).code, 2);
  });

  test('that cannot be read is wrong usage, in one sentence', async () => {
    for (const args of [
      ['--fail-on', 'anger<0.8'],
      ['--fail-on', 'anger>x'],
      ['--fail-on', 'anger>1'],
      ['--max-share', 'anger'],
      ['--fail-on', 'anger', '--compare', 'b.md'],
      ['--format', 'sarif'],
    ]) {
      const { code, out, err } = await folder.run(['a.md', ...args]);
      assert.deepEqual([code, out], [2, ''], String(args));
      assert.match(err, /^emotion-lens: [^\n]+\.\n$/);
    }
  });

  test('weighs more than what was skipped, and less than a misspelt intent', async () => {
    await folder.write('a.md', 'my anger is big');
    await folder.write('b.md', '<!-- emotion: feer -->\n\nall the fear of it');
    assert.equal((await folder.run(['a.md', 'gone.md', '--fail-on', 'anger'])).code, 3);
    assert.equal((await folder.run(['a.md', 'gone.md', '--fail-on', 'fear'])).code, 1);
    const { code, out } = await folder.run(['a.md', 'b.md', '--fail-on', 'anger', '--check-intent']);
    assert.equal(code, 2);
    assert.match(out, /^b\.md:1:15: This model has no emotion “feer”\. Did you mean fear\?$/m);
  });

  test('beside intents lists those that are missed, which end with 1 as ever', async () => {
    await folder.write('a.md', '<!-- emotion: joy -->\n\nall the fear of it');
    const { code, out } = await folder.run(['a.md', '--fail-on', 'anger', '--check-intent']);
    assert.equal(code, 1);
    assert.match(out, /^a\.md:1:15: joy is meant here and missed: 0 % of 5 words, fear 100 %\.$/m);
  });

  test('finds the same on every line of --lines', async () => {
    await folder.write('a.txt', '  my anger is big\nall\n\nmy anger again');
    const { out } = await folder.run(['a.txt', '--lines', '--fail-on', 'anger']);
    assert.deepEqual(out.match(/^a\.txt:\d+:\d+/gm), ['a.txt:1:3', 'a.txt:4:1']);
  });

  test('shows a terminal nothing of a text that it would act upon', async () => {
    await folder.write('a.md', 'my anger \u001b[31mis big');
    const { out } = await folder.run(['a.md', '--fail-on', 'anger']);
    assert(!out.includes('\u001b'));
  });
});
