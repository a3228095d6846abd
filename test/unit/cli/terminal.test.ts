import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

import { TerminalText } from '../../../src/cli/output/terminalText.ts';
import { run } from '../../../src/cli/run.ts';
import { FakeClassifier } from '../../support/fakeClassifier.ts';

const clear = '\u001b[2J';
const red = '\u001b[31m';
const hostile = `the ${clear}${red}joy \u009b1m\u202eof\u0007 it`;
const name = `a${clear}${red}\u202e.md`;
const escape = '\u001b';
const colors = new RegExp(`${escape}\\[\\d+m(?=[^\\n${escape}]*${escape}\\[0m)|${escape}\\[0m`, 'g');
const formats = ['table', 'json', 'jsonl', 'csv', 'svg', 'html', 'md'];

/** What a terminal acts upon, but for line breaks. */
const acting = /(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

suite('A terminal acts upon nothing that a person wrote', () => {
  let folder = '';

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emotion-lens-'));
    await writeFile(join(folder, name), `# ${hostile}\n<!-- emotion: joy -->\n${hostile}\n`);
    await writeFile(join(folder, `older${name}`), `the fear of it${clear}\n\nall of it ${clear} at once`);
  });
  teardown(() => rm(folder, { recursive: true }));

  async function shown(
    isTTY: boolean,
    ...args: readonly string[]
  ): Promise<{ readonly out: string; readonly err: string }> {
    const streams = [0, 1].map(() => Object.assign(new PassThrough(), { isTTY, columns: 100, hasColors: () => true }));
    const [stdout = new PassThrough(), stderr = new PassThrough()] = streams;
    const told = Promise.all([text(stdout), text(stderr)]);
    await run(args, {
      cwd: folder,
      stdin: Readable.from([]),
      stdout,
      stderr,
      signal: new AbortController().signal,
      version: () => '1.2.3',
      readFigures: () => undefined,
      modelFiles: () => [],
      openModel: () => Object.assign(new FakeClassifier(), { dispose: () => {} }),
    });
    stdout.end();
    stderr.end();
    const [out, err] = await told;
    return { out, err };
  }

  for (const format of formats) {
    test(`as ${format}, of one file or two drafts`, async () => {
      for (const more of [[], ['--compare', `older${name}`]]) {
        const { out } = await shown(true, name, '-f', format, ...more);
        assert.notEqual(out, '');
        const own = format === 'table' ? out.replaceAll(colors, '') : out;
        assert.deepEqual(own.match(acting) ?? [], []);
      }
    });
  }

  test('in what became of intents, and in sentences about files and options', async () => {
    const intents = await shown(true, name, '--check-intent');
    assert.match(intents.out, /met/);
    const sentences = [
      await shown(true, `none${name}`),
      await shown(true, name, '--format', hostile),
      await shown(true, name, `--${hostile}`),
      await shown(true, name, '-e', hostile),
      await shown(true, name, '-o', join(hostile, hostile)),
    ];
    for (const { out, err } of [intents, ...sentences])
      assert.deepEqual(`${out}${err.replaceAll('\r\u001b[K', '')}`.match(acting) ?? [], []);
    for (const { err } of sentences) assert.match(err, /emotion-lens: /);
  });

  test('while a file or a pipe gets each byte of the text', async () => {
    const { out } = await shown(false, name, '-f', 'csv');
    assert.ok(out.includes(hostile) && out.includes(name) && out.includes('\r\n'));
    const rows = (await shown(false, name, '-f', 'jsonl')).out.trim().split('\n');
    const texts = rows.map((row): unknown => JSON.parse(row)).map((row) => Object(row).text);
    assert.deepEqual(texts, [hostile]);
  });
});

suite('What a terminal is shown', () => {
  test('keeps letters whose bytes come in two parts, line breaks and tabs', () => {
    const shown = new TerminalText(false);
    const bytes = Buffer.from('a\té\r\n');
    assert.equal(shown.of(bytes.subarray(0, 3)) + shown.of(bytes.subarray(3)), 'a\té\n');
  });

  test('has colours where the program paints, and no others', () => {
    assert.equal(new TerminalText(true).of(`${red}joy\u001b[0m\u001b[31;1m${clear}`), `${red}joy\u001b[0m [31;1m [2J`);
    assert.equal(new TerminalText(false).of(`${red}joy`), ' [31mjoy');
  });
});
