import type { Row } from '../../../render/records/row.ts';
import type { Format, OutputHead } from '../format.ts';
import { type Cell, type Column, columnsOf, type ColumnWriter, cellsOf } from './column.ts';

/** As many rows as are held back before they are written together, unless their texts are long. */
const mostRows = 10_000;
/** UTF-16 units of texts held back. */
const mostLength = 8_000_000;

/** A file of columns with their types, for what reads tables. */
export class ColumnsFormat implements Format {
  readonly isBinary = true;
  readonly #labels: readonly string[];
  readonly #writer: ColumnWriter;
  #rows: (readonly Cell[])[] = [];
  #length = 0;

  constructor({ model }: OutputHead, open: (columns: readonly Column[], model: string) => ColumnWriter) {
    this.#labels = model.labels;
    this.#writer = open(columnsOf(model.labels), model.name);
  }

  begin(): string {
    return this.#written();
  }

  row(row: Row): string {
    this.#rows.push(cellsOf(row, this.#labels));
    this.#length += row.passage.text.length;
    return this.#rows.length < mostRows && this.#length < mostLength ? '' : this.#written();
  }

  fileEnds(): string {
    return '';
  }

  end(): string {
    return this.#written() + asCharacters(this.#writer.end());
  }

  #written(): string {
    const bytes = this.#writer.write(this.#rows);
    [this.#rows, this.#length] = [[], 0];
    return asCharacters(bytes);
  }
}

function asCharacters(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
