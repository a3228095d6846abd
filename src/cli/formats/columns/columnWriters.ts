import { arrowWriter as arrow } from './arrow.ts';
import type { Column, ColumnWriter } from './column.ts';
import { parquetWriter as parquet } from './parquet.ts';

/** What comes with a library of its own: a bundle that is loaded when it is asked for (esbuild.mjs). */
export function arrowWriter(columns: readonly Column[], model: string): ColumnWriter {
  return arrow(columns, model);
}

export function parquetWriter(columns: readonly Column[], model: string): ColumnWriter {
  return parquet(columns, model);
}
