import assert from 'node:assert/strict';
import fc from 'fast-check';

import { CsvFormat } from '../../../../src/cli/formats/csv.ts';
import { csvRecord } from '../../../../src/render/records/csv.ts';
import { fakeModel } from '../../../support/fakeClassifier.ts';
import { formatted } from '../../../support/resultsOfText.ts';

/** A reader of RFC 4180 as strict as it is short. */
function parsed(csv: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < csv.length) {
    const match = cell.exec(csv);
    assert(match !== null, 'the CSV is broken');
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}

const unguarded = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');

suite('CSV', () => {
  test('has a header, a column per label and the text last', async () => {
    const format = new CsvFormat({ model: fakeModel, thresholds: fakeModel.thresholds });
    assert.equal(
      await formatted(format, { 'a, b.md': 'the joy of\n\n"yes" said he, no\n' }),
      [
        'file,line,start,end,verdict,reason,joy,anger,fear,agreement,windows,text',
        '"a, b.md",1,0,10,joy,,0.9,0.05,0.05,,1,the joy of',
        '"a, b.md",3,12,29,none,belowThreshold,0.333333,0.333333,0.333333,,1,"""yes"" said he, no"',
        '',
      ].join('\r\n'),
    );
  });

  test('has no two columns of one name', () => {
    const model = { ...fakeModel, labels: ['text', 'joy'] };
    const header = new CsvFormat({ model, thresholds: model.thresholds }).begin();
    assert.equal(header, 'file,line,start,end,verdict,reason,text (score),joy,agreement,windows,text\r\n');
  });

  test('gives a spreadsheet no formula', () => {
    const cells = ['=1+1', '+1', '-- he said', '@SUM(A1)', '\t=1', "'=1", '＝1', "'Tis so", 'a=1', -1];
    assert.deepEqual(parsed(csvRecord(cells)), [
      ["'=1+1", "'+1", "'-- he said", "'@SUM(A1)", "'\t=1", "''=1", "'＝1", "'Tis so", 'a=1', '-1'],
    ]);
  });

  test('can be read back, whatever it holds', () => {
    const part = fc.constantFrom('"', ',', '\r', '\n', '\r\n', "'", '=', '+', '-', '@', '\t', 'a', ' ', '＝', '😊');
    const cell = fc.oneof(
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (records) => {
        const read = parsed(records.map(csvRecord).join(''));
        assert.deepEqual(
          read.map((record) => record.map(unguarded)),
          records,
        );
        for (const cell of read.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r\n]/);
      }),
    );
  });
});
