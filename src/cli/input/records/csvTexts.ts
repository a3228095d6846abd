import { t } from '@vscode/l10n';

import { didYouMean } from '../../../core/text/directives/suggestion.ts';
import { Unreadable } from '../unreadable.ts';
import { csvRows } from './csvRecords.ts';
import type { TextRecord } from './textRecord.ts';

/** What is said of a file that has not the column, with so many of those it has. */
const namedColumns = 20;

/** The texts in one column of CSV. Rejects with Unreadable where there is no such column, and as `csvRows` does. */
export async function* csvTexts(
  file: string,
  parts: AsyncIterable<string>,
  column: string,
): AsyncGenerator<readonly TextRecord[]> {
  let head: { readonly columns: readonly string[]; readonly index: number } | undefined;
  for await (const rows of csvRows(file, parts)) {
    const [first, ...rest] = rows;
    if (first === undefined) continue;
    const begins = head === undefined;
    head ??= { columns: first.cells, index: columnIn(file, first.cells, column) };
    const { columns, index } = head;
    yield (begins ? rest : rows).map(({ cells, line, endLine }) => {
      return { text: cells[index] ?? '', line, endLine, record: { type: 'cells', columns, cells } };
    });
  }
  if (head === undefined) throw new Unreadable(t('{0} is empty and has no column “{1}”.', file, column));
}

function columnIn(file: string, columns: readonly string[], column: string): number {
  const wanted = column.trim().toLowerCase();
  const exact = columns.indexOf(column);
  const index = exact >= 0 ? exact : columns.findIndex((name) => name.trim().toLowerCase() === wanted);
  if (index >= 0) return index;
  const named = columns.filter((name) => name.trim() !== '');
  if (named.length === 0)
    throw new Unreadable(
      t('{0}, line 1: there are no names of columns; put them there, “{1}” among them.', file, column),
    );
  const all = named.slice(0, namedColumns).join(', ');
  const sentence = t('{0}, line 1: there is no column “{1}”; there is {2}.', file, column, all);
  throw new Unreadable(sentence + didYouMean(column, named));
}
