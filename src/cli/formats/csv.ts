import { csvHead, csvRow } from '../../render/records/csv.ts';
import type { Row } from '../../render/records/row.ts';
import type { Format, OutputHead } from './format.ts';

/** RFC 4180, with a header and a column per label. */
export class CsvFormat implements Format {
  readonly #labels: readonly string[];

  constructor({ model }: OutputHead) {
    this.#labels = model.labels;
  }

  begin(): string {
    return csvHead(this.#labels);
  }

  fileBegins(): string {
    return '';
  }

  row(row: Row): string {
    return csvRow(row, this.#labels);
  }

  fileEnds(): string {
    return '';
  }

  end(): string {
    return '';
  }
}
