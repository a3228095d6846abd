import type { SourceRecord } from '../../../render/records/sourceRecord.ts';

/** One of many texts in a file, with what it stood in. */
export interface TextRecord {
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
  readonly record: SourceRecord;
}

/** A record that has no text; the sentence says why, and it is left out. */
export interface BadRecord {
  readonly problem: string;
}

export type ReadRecord = TextRecord | BadRecord;
