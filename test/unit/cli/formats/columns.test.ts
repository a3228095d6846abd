import assert from 'node:assert/strict';
import { type Table, tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';

import { ColumnsFormat } from '../../../../src/cli/formats/columns/columns.ts';
import { arrowWriter, parquetWriter } from '../../../../src/cli/formats/columns/columnWriters.ts';
import { JsonlFormat } from '../../../../src/cli/formats/jsonl.ts';
import type { Row } from '../../../../src/render/records/row.ts';
import { fakeModel } from '../../../support/fakeClassifier.ts';
import { formatted } from '../../../support/resultsOfText.ts';

const head = { model: fakeModel, thresholds: fakeModel.thresholds };
const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');
const read = (text: string): Table => tableFromIPC(bytesOf(text));

function columns(table: Table): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(table.schema.names.map((name, at) => [String(name), [...(table.getChildAt(at) ?? [])]]));
}

/** `pyarrow` reads the Parquet ones in python/tests/test_column_files.py. */
suite('Files of columns', () => {
  test('have the columns of the CSV, with gaps in place of what is not there', async () => {
    const found = columns(
      read(await formatted(new ColumnsFormat(head, arrowWriter), { 'a.md': '=the joy of\n\nno, no, no\n' })),
    );
    assert.deepEqual(Object.keys(found).slice(0, 7), ['file', 'line', 'start', 'end', 'verdict', 'reason', 'joy']);
    assert.deepEqual(found['line'], [1, 3]);
    assert.deepEqual(found['verdict'], ['joy', 'none']);
    assert.deepEqual(found['reason'], [null, 'belowThreshold']);
    assert.deepEqual(found['agreement'], [null, null]);
    assert.deepEqual(found['anger'], [0.05, 1 / 3]);
    assert.deepEqual(found['text'], ['=the joy of', 'no, no, no']);
  });

  test('hold the rows of JSONL, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (text) => {
        const files = { 'a.txt': `joy ${text}\n\n${text} no` };
        const lines = (await formatted(new JsonlFormat(), files)).split('\n').filter((line) => line !== '');
        const found = columns(read(await formatted(new ColumnsFormat(head, arrowWriter), files)));
        for (const name of ['text', 'start', 'end', 'verdict'])
          assert.deepEqual(
            found[name],
            lines.map((line) => JSON.parse(line)[name]),
          );
      }),
      { numRuns: 50 },
    );
  });

  test('without rows are files all the same', async () => {
    const table = read(await formatted(new ColumnsFormat(head, arrowWriter), {}));
    assert.deepEqual([table.numRows, table.schema.fields.length], [0, 12]);
    const parquet = bytesOf(await formatted(new ColumnsFormat(head, parquetWriter), {}));
    assert.deepEqual([parquet.subarray(0, 4).toString(), parquet.subarray(-4).toString()], ['PAR1', 'PAR1']);
  });

  test('keep every row, also where they are written in parts', async () => {
    const table = repeated(await aRow(), 10_001);
    assert.deepEqual([table.numRows, table.batches.length], [10_001, 2]);
  });

  test('hold back no more than a part of long texts', async () => {
    const row = await aRow();
    const table = repeated({ ...row, passage: { ...row.passage, text: 'a'.repeat(5_000_000) } }, 3);
    assert.deepEqual([table.numRows, table.batches.length], [3, 2]);
  });
});

const nothing = (): string => '';

async function aRow(): Promise<Row> {
  const rows: Row[] = [];
  await formatted({ row: (row) => String(rows.push(row)), fileEnds: nothing, end: nothing }, { 'a.md': 'joy it is' });
  return rows[0] ?? assert.fail('there is no row');
}

function repeated(row: Row, times: number): Table {
  const format = new ColumnsFormat(head, arrowWriter);
  const parts = [format.begin(), ...Array.from({ length: times }, () => format.row(row)), format.end()];
  return read(parts.join(''));
}
