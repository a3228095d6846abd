import { basename } from 'node:path';

import { t } from '@vscode/l10n';

import { fileStart } from '../../../core/findings/place.ts';
import { recordColumns } from '../../../render/records/sourceRecord.ts';
import { Unreadable } from '../unreadable.ts';
import type { InputDocument, InputPassage } from '../inputDocument.ts';
import { linePassage, streamedDocument } from '../lineDocument.ts';
import { csvTexts } from './csvTexts.ts';
import { jsonTexts } from './jsonTexts.ts';
import type { ReadRecord } from './textRecord.ts';

const jsonName = /\.(?:jsonl|ndjson)$/i;
const csvName = /\.(?:csv|tsv|tab)$/i;

/** Files of records, read one after the other. */
export class RecordDocuments {
  readonly #column: string;
  readonly #isOneTable: boolean;
  #first: { readonly file: string; readonly columns: string } | undefined;

  /** `column` of CSV or key of JSON lines; `isOneTable`: all files are to have the same columns. */
  constructor(column: string, isOneTable: boolean) {
    this.#column = column;
    this.#isOneTable = isOneTable;
  }

  /**
   * A text a record; what kind they are of says the file's ending or else its first sign. Rejects as `parts` does, and with
   * Unreadable where there is no such column.
   */
  async read(file: string, parts: AsyncIterable<string>): Promise<InputDocument> {
    const { head, whole } = await beginOf(parts);
    const isJson = jsonName.test(file) || (!csvName.test(file) && head.trimStart().startsWith('{'));
    const texts = isJson ? jsonTexts(file, whole, this.#column) : csvTexts(file, whole, this.#column);
    const document = await streamedDocument(file, passagesOf(texts));
    if (this.#isOneTable) await this.#check(document, texts);
    return document;
  }

  async #check({ file, passages }: InputDocument, texts: AsyncGenerator): Promise<void> {
    const record = passages.find((passage) => passage.record !== undefined)?.record;
    if (record === undefined) return;
    const columns = JSON.stringify(recordColumns(record));
    this.#first ??= { file, columns };
    if (columns === this.#first.columns) return;
    await texts.return(undefined);
    const other = this.#first.file;
    throw new Unreadable(t('{0} has other columns than {1}; read it by itself, or write jsonl.', file, other));
  }
}

/** What comes until something stands there, and all of it. */
async function beginOf(parts: AsyncIterable<string>): Promise<{ head: string; whole: AsyncIterable<string> }> {
  const all = parts[Symbol.asyncIterator]();
  let head = '';
  while (head.trim() === '') {
    const next = await all.next();
    if (next.done === true) break;
    head += next.value;
  }
  const whole = (async function* () {
    yield head;
    yield* { [Symbol.asyncIterator]: () => all };
  })();
  return { head, whole };
}

/** Whether the file may hold records, by its name. */
export function mayHoldRecords(file: string): boolean {
  return jsonName.test(file) || csvName.test(file) || /\.txt$|^[^.]*$/i.test(basename(file));
}

async function* passagesOf(records: AsyncIterable<readonly ReadRecord[]>): AsyncGenerator<readonly InputPassage[]> {
  for await (const batch of records) yield batch.map(passageOf);
}

function passageOf(read: ReadRecord): InputPassage {
  if ('problem' in read) {
    return { passage: linePassage({ text: '', start: 0 }), place: fileStart, problem: read.problem };
  }
  const { text, line, endLine, record } = read;
  const place = { line, column: 1, endLine, endColumn: 1 };
  return { passage: linePassage({ text, start: 0 }), place, record };
}
