import { jsonFileHead, jsonFileTail, jsonHead, jsonRow, jsonTail } from '../../render/records/json.ts';
import type { Row } from '../../render/records/row.ts';
import type { Skipped } from '../chunks.ts';
import type { FileResult } from '../fileTally.ts';
import type { Format, OutputHead } from './format.ts';

/** One JSON object, written as it grows: the model, each file with its rows and distribution, what was skipped. */
export class JsonFormat implements Format {
  readonly #head: OutputHead;
  #files = 0;
  #rows = 0;

  constructor(head: OutputHead) {
    this.#head = head;
  }

  begin(): string {
    return jsonHead(this.#head.model, this.#head.thresholds);
  }

  fileBegins(file: string): string {
    this.#files += 1;
    this.#rows = 0;
    return jsonFileHead(file, this.#files === 1);
  }

  row(row: Row): string {
    this.#rows += 1;
    return jsonRow(row, this.#rows === 1);
  }

  fileEnds(result: FileResult): string {
    return jsonFileTail(result, this.#rows > 0);
  }

  end(skipped: readonly Skipped[]): string {
    return jsonTail(skipped, this.#files > 0);
  }
}
