import { CsvError, parse, type Parser } from 'csv-parse';
import { t } from '@vscode/l10n';

import { Unreadable } from '../unreadable.ts';

/** A row of CSV. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** Where it begins and ends, from 1. */
  readonly line: number;
  readonly endLine: number;
}

/** Bytes of one row; more is a quotation mark that nothing closes. */
const longestRow = 16_777_216;

/**
 * The rows of CSV that comes in parts of whole characters, the header's as the first of them; quoted cells may hold line breaks, and rows may
 * have more or fewer cells. Rejects with Unreadable, behind what could be read, and as `parts` does.
 */
export async function* csvRows(file: string, parts: AsyncIterable<string>): AsyncGenerator<readonly CsvRow[]> {
  let parser: Parser | undefined;
  let rows: CsvRow[] = [];
  let line = 1;
  const taken = (): readonly CsvRow[] => {
    const all = rows;
    rows = [];
    return all;
  };
  const opened = (head: string): Parser =>
    parse({
      delimiter: delimiterOf(file, head),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: longestRow,
      // A record is taken here: on its way through the stream it would be lost with an error behind it.
      on_record: (cells: readonly string[]) => {
        const endLine = line + breaksIn(cells);
        rows.push({ cells, line, endLine });
        line = endLine + 1;
        return undefined;
      },
    }).on('error', () => {});
  try {
    for await (const part of parts) {
      if (part === '') continue;
      parser ??= opened(part);
      const problem = await written(parser, part);
      yield taken();
      if (problem !== undefined) throw problem;
    }
    const problem = parser && (await written(parser));
    yield taken();
    if (problem !== undefined) throw problem;
  } catch (error) {
    throw error instanceof CsvError ? new Unreadable(problemText(file, line)) : error;
  } finally {
    parser?.destroy();
  }
}

/** Settles once the part is gone through, the last one where there is none. */
function written(parser: Parser, part?: string): Promise<Error | undefined> {
  return new Promise((settle) => {
    const done = (error?: Error | null): void => settle(error ?? undefined);
    if (part !== undefined) {
      parser.write(part, done);
      return;
    }
    parser.once('error', done);
    parser.once('end', () => done());
    parser.resume();
    parser.end();
  });
}

/** Line breaks, as the editor counts them. */
function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (/[\r\n]/.test(cell) ? cell.split(/\r\n|\r|\n/).length - 1 : 0), 0);
}

function problemText(file: string, line: number): string {
  return t('{0}, line {1}: a quotation mark is opened here that nothing closes; close it and try again.', file, line);
}

/** What parts the cells, by the file's ending or the first line, outside of quotation marks. */
function delimiterOf(file: string, head: string): string {
  if (/\.(?:tsv|tab)$/i.test(file)) return '\t';
  const [line = ''] = head.replaceAll(/"[^"]*"/g, '').split(/[\r\n]/, 1);
  const often = (sign: string): number => line.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (often(sign) > often(best) ? sign : best));
}
