import { type Row, rowRecord } from '../../render/records/row.ts';
import type { Format } from './format.ts';

/** A JSON object a line and row. */
export class JsonlFormat implements Format {
  begin(): string {
    return '';
  }

  fileBegins(): string {
    return '';
  }

  row(row: Row): string {
    return `${JSON.stringify(rowRecord(row))}\n`;
  }

  fileEnds(): string {
    return '';
  }

  end(): string {
    return '';
  }
}
