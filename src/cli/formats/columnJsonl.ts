import { type Row, rowRecord } from '../../render/records/row.ts';
import { jsonWith } from '../../render/records/sourceRecord.ts';
import type { Format } from './format.ts';

/** The records as they were, an object a line, each with what was read under one key more. */
export class ColumnJsonlFormat implements Format {
  row(row: Row): string {
    if (row.record === undefined) return '';
    const { start: _start, end: _end, text: _text, ...read } = rowRecord(row);
    return `${jsonWith(row.record, read)}\n`;
  }

  fileEnds(): string {
    return '';
  }

  end(): string {
    return '';
  }
}
