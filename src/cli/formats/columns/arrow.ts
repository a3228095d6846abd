import {
  AsyncByteQueue,
  Field,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';

import type { Cell, Column, ColumnWriter } from './column.ts';

/** Keeps what is written until it is taken. */
class Taken extends AsyncByteQueue {
  #parts: Uint8Array[] = [];

  override write(value: Uint8Array): void {
    // The writer may use its memory again.
    this.#parts.push(value.slice());
  }

  take(): Uint8Array {
    const whole = Buffer.concat(this.#parts);
    this.#parts = [];
    return whole;
  }
}

/** Arrow's file, also known as Feather. */
export function arrowWriter(columns: readonly Column[], model: string): ColumnWriter {
  const fields = columns.map(({ name, kind }) => new Field(name, typeOf(kind), true));
  const schema = new Schema(fields, new Map([['emotion-lens.model', model]]));
  const bytes = new Taken();
  const writer = new RecordBatchFileWriter();
  writer.reset(bytes, schema);
  return {
    write: (rows) => {
      if (rows.length > 0) writer.write(batchOf(schema, columns, rows));
      return bytes.take();
    },
    end: () => {
      writer.close();
      return bytes.take();
    },
  };
}

function batchOf(schema: Schema, columns: readonly Column[], rows: readonly (readonly Cell[])[]): RecordBatch {
  const children = columns.flatMap(({ kind }, at) => {
    const values = rows.map((row) => row[at] ?? null);
    return vectorFromArray(values, typeOf(kind)).data;
  });
  return new RecordBatch(
    schema,
    makeData({ type: new Struct(schema.fields), length: rows.length, nullCount: 0, children }),
  );
}

function typeOf(kind: Column['kind']): Utf8 | Int32 | Float64 {
  switch (kind) {
    case 'text':
      return new Utf8();
    case 'whole':
      return new Int32();
    case 'real':
      return new Float64();
    default:
      return kind satisfies never;
  }
}
