import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';

import { CommandFolder, type Ran } from '../../../../support/commandFolder.ts';
import { csvRows } from '../../../../../src/cli/input/records/csvRecords.ts';

suite('--column', () => {
  let folder: CommandFolder;

  setup(async () => {
    folder = await CommandFolder.make();
  });

  teardown(() => folder.remove());

  const csvOf = async (name: string, text: string, ...args: readonly string[]): Promise<Ran> => {
    await folder.write(name, text);
    return folder.run([name, '--column', 'text', '-f', 'csv', ...args]);
  };

  test('reads a column of CSV, line breaks in quotation marks too, and keeps the others as they were', async () => {
    const text =
      '\ufeffid,Text,n\r\n007,"all the joy\r\nof ""it"", she said",-5\r\n\r\n8,my anger is big\r\n9,fear of it here,=1,more\r\n';
    const { code, out, err } = await csvOf('a.csv', text);
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(out.split(/\r\n(?!of)/), [
      'id,Text,n,file,line,verdict,reason,joy,anger,fear,agreement,windows',
      '007,"all the joy\r\nof ""it"", she said",-5,a.csv,2,joy,,0.9,0.05,0.05,,1',
      ',,,a.csv,4,none,tooShort,0.333333,0.333333,0.333333,,1',
      '8,my anger is big,,a.csv,5,anger,,0.05,0.9,0.05,,1',
      '9,fear of it here,=1,a.csv,6,fear,,0.05,0.05,0.9,,1,more',
      '',
    ]);
  });

  test('knows semicolons and tabs, and names columns apart', async () => {
    assert.match(
      (await csvOf('a.csv', 'text;joy\nall the joy of it;1')).out,
      /^text,joy,file,line,verdict,reason,joy \(2\),/,
    );
    assert.match((await csvOf('a.tsv', 'text\ta,b\nall the joy of it\t1')).out, /^text,"a,b",file/);
  });

  test('reads a key of JSON lines, and keeps all digits and keys of the others', async () => {
    await folder.write(
      'a.jsonl',
      '{"n": 12345678901234567890, "text": "all the joy of it" }\n\n{"text":null}\n{"emotionLens":1,"text":3}\n',
    );
    const { code, out } = await folder.run(['a.jsonl', '--column', 'text', '-f', 'jsonl']);
    assert.equal(code, 0);
    const [first = '', ...rest] = out.trimEnd().split('\n');
    assert(
      first.startsWith(
        '{"n": 12345678901234567890, "text": "all the joy of it","emotionLens":{"file":"a.jsonl","line":1,',
      ),
    );
    const [, third] = rest.map((line): unknown => JSON.parse(line));
    assert.deepEqual(Object.keys(Object(third)), ['emotionLens', 'text']);
    assert.match(rest[1] ?? '', /"reason":"tooShort"/);
    assert.match((await folder.run(['a.jsonl', '--column', 'text', '-f', 'csv'])).out, /^record,file,line/);
  });

  test('of what is no such file, or has no such column, is told by file and line, and the rest goes on', async () => {
    await folder.write('bad.jsonl', 'x\n{"a":1}\n{"text":{}}\n[]\n1\nx\nx\nx\n{"text":"my anger is big"}\n');
    await folder.write('b.csv', 'id,texts\n1,joy\n');
    await folder.write('c.md', 'joy');
    await folder.write('d.csv', '');
    await folder.write('e.csv', '\ntext\nmy anger is big\n');
    await folder.write('f.csv', ' ,,\n');
    await folder.write('g.csv', 'id,,n\n');
    const { code, out, err } = await folder.run([
      'bad.jsonl',
      'b.csv',
      'c.md',
      'd.csv',
      'e.csv',
      'f.csv',
      'g.csv',
      '--column',
      'text',
      '-f',
      'jsonl',
    ]);
    assert.equal(code, 1);
    assert.equal(out.split('\n').length, 2);
    assert.deepEqual(err.split('\n'), [
      'emotion-lens: bad.jsonl, line 1: this is no JSON object, and left out.',
      'emotion-lens: bad.jsonl, line 2: there is no key “text”; the line is left out.',
      'emotion-lens: bad.jsonl, line 3: “text” is no text; the line is left out.',
      'emotion-lens: bad.jsonl, line 4: this is no JSON object, and left out.',
      'emotion-lens: bad.jsonl, line 5: this is no JSON object, and left out.',
      'emotion-lens: bad.jsonl: more such lines are left out.',
      'emotion-lens: b.csv, line 1: there is no column “text”; there is id, texts. Did you mean texts?',
      'emotion-lens: c.md is neither CSV nor JSON lines, which --column is for; leave it out.',
      'emotion-lens: d.csv is empty and has no column “text”.',
      'emotion-lens: e.csv, line 1: there are no names of columns; put them there, “text” among them.',
      'emotion-lens: f.csv, line 1: there are no names of columns; put them there, “text” among them.',
      'emotion-lens: g.csv, line 1: there is no column “text”; there is id, n.',
      '',
    ]);
  });

  test('reads what stands before a quotation mark that nothing closes', async () => {
    const { code, out, err } = await csvOf('a.csv', 'id,text\n1,my anger is big\n2,"all\nthe joy\n');
    assert.equal(code, 1);
    assert.equal(out.split('\r\n').length, 3);
    assert.match(err, /^emotion-lens: a\.csv, line 3: a quotation mark is opened here/);
  });

  test('writes one table of one kind of rows alone', async () => {
    await folder.write('b.csv', 'text,other\nmy anger is big,1\n');
    const { code, out, err } = await csvOf('a.csv', 'id,text\n1,my anger is big\n', 'b.csv');
    assert.equal(code, 1);
    assert.equal(out.split('\r\n').length, 3);
    assert.equal(err, 'emotion-lens: b.csv has other columns than a.csv; read it by itself, or write jsonl.\n');
    assert.equal((await folder.run(['a.csv', 'b.csv', '--column', 'text', '-f', 'jsonl'])).out.split('\n').length, 3);
  });

  test('holds gates against each text, at its line', async () => {
    await folder.write('a.csv', 'text\n"joy\nand joy again"\nmy anger is big\n');
    const { code, out } = await folder.run(['a.csv', '--column', 'text', '--fail-on', 'anger']);
    assert.equal(code, 3);
    assert.match(out, /^a\.csv:4:1: anger 90 %/);
  });
});

suite('Rows of CSV', () => {
  test('are those the library reads whole, wherever the parts are cut', async () => {
    const table = fc.array(
      fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '😀', ' ') }), {
        minLength: 1,
        maxLength: 3,
      }),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(table, fc.nat(20), async (rows, size) => {
        const text = rows.map((cells) => cells.map(quoted).join(',')).join('\n');
        const parts = (async function* () {
          const signs = [...text];
          for (let start = 0; start < signs.length; start += size + 1)
            yield signs.slice(start, start + size + 1).join('');
        })();
        const read: (readonly string[])[] = [];
        let line = 1;
        for await (const batch of csvRows('a.csv', parts))
          for (const row of batch) {
            assert.equal(row.line, line);
            line = row.endLine + 1;
            read.push(row.cells);
          }
        assert.deepEqual(read, parse(text, { relax_column_count: true, relax_quotes: true, delimiter: ',' }));
      }),
      { numRuns: 60 },
    );
  });
});

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
