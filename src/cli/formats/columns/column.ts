import { csvColumns } from '../../../render/records/csv.ts';
import { type Row, rowRecord } from '../../../render/records/row.ts';
import { probabilityOf } from '../../../core/scoring/scores.ts';

export type Cell = string | number | null;

/** A column of a table; `whole` numbers have 32 bits, `real` ones 64. Any may have gaps. */
export interface Column {
  readonly name: string;
  readonly kind: 'text' | 'whole' | 'real';
}

/** Makes the bytes of a file of columns, some rows at a time. */
export interface ColumnWriter {
  /** What can be written with these rows, each with a cell per column. */
  write(rows: readonly (readonly Cell[])[]): Uint8Array;
  /** What stands behind all rows. */
  end(): Uint8Array;
}

const texts = ['file', 'verdict', 'reason', 'text'];
const wholes = ['line', 'start', 'end', 'windows'];

/** The columns of the CSV. */
export function columnsOf(labels: readonly string[]): readonly Column[] {
  return csvColumns(labels).map((name) => ({ name, kind: kindOf(name) }));
}

/** A cell per column: what a CSV rounds, guards and leaves empty stands here as it is. */
export function cellsOf(row: Row, labels: readonly string[]): readonly Cell[] {
  const { file, line, start, end, verdict, reason, agreement, text } = rowRecord(row);
  const { scores, windows } = row.reading;
  const probabilities = labels.map((label) => probabilityOf(scores, label));
  return [file, line, start, end, verdict, reason ?? null, ...probabilities, agreement?.share ?? null, windows, text];
}

function kindOf(name: string): Column['kind'] {
  if (texts.includes(name)) return 'text';
  return wholes.includes(name) ? 'whole' : 'real';
}
