import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';

import type { Column, ColumnWriter } from './column.ts';

/** Gives its bytes away while the offsets go on. */
class Taken extends ByteWriter {
  take(): Uint8Array {
    const whole = this.getBytes().slice();
    this.index = 0;
    return whole;
  }
}

const types = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  whole: { type: 'INT32' },
  real: { type: 'DOUBLE' },
} as const satisfies Readonly<Record<Column['kind'], Omit<SchemaElement, 'name'>>>;

/** Parquet, packed with Snappy; the rows of each call are a group of rows. */
export function parquetWriter(columns: readonly Column[], model: string): ColumnWriter {
  const bytes = new Taken();
  const schema: SchemaElement[] = columns.map(({ name, kind }) => ({
    name,
    repetition_type: 'OPTIONAL',
    ...types[kind],
  }));
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...schema],
    createdBy: 'emotion-lens',
    kvMetadata: [{ key: 'emotion-lens.model', value: model }],
  });
  return {
    write: (rows) => {
      const columnData = columns.map(({ name }, at) => ({ name, data: rows.map((row) => row[at] ?? null) }));
      // The bytes are in memory: nothing here waits.
      if (rows.length > 0) void writer.write({ columnData, rowGroupSize: rows.length });
      return bytes.take();
    },
    end: () => {
      void writer.finish();
      return bytes.take();
    },
  };
}
