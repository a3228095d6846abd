import { csvCells, csvColumns, csvRecordWith } from '../../render/records/csv.ts';
import type { Row } from '../../render/records/row.ts';
import { apart, recordCells, recordColumns } from '../../render/records/sourceRecord.ts';
import type { Format, OutputHead } from './format.ts';

/** Of each column what says where the text stands and what it is: the record says so itself. */
const known = new Set(['start', 'end', 'text']);

/** The records as they were, with the columns of CSV behind them. */
export class ColumnCsvFormat implements Format {
  readonly #labels: readonly string[];
  readonly #own: readonly number[];
  #columns: readonly string[] | undefined;

  constructor({ model }: OutputHead) {
    this.#labels = model.labels;
    const names = csvColumns(model.labels);
    this.#own = names.flatMap((name, index) => (known.has(name) ? [] : [index]));
  }

  row(row: Row): string {
    if (row.record === undefined) return '';
    const head = this.#columns === undefined ? this.#head(recordColumns(row.record)) : '';
    const cells = csvCells(row, this.#labels);
    const theirs = recordCells(row.record);
    const width = this.#columns?.length ?? 0;
    return head + csvRecordWith(theirs.slice(0, width), this.#of(cells), theirs.slice(width));
  }

  fileEnds(): string {
    return '';
  }

  end(): string {
    return '';
  }

  #head(columns: readonly string[]): string {
    this.#columns = columns;
    return csvRecordWith(columns, apart(this.#of(csvColumns(this.#labels)), columns));
  }

  #of<T>(all: readonly T[]): readonly T[] {
    return this.#own.flatMap((index) => (all[index] === undefined ? [] : [all[index]]));
  }
}
