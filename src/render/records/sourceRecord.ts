/** What a text stood in: a row of CSV or an object of JSON lines. */
export type SourceRecord =
  | { readonly type: 'cells'; readonly columns: readonly string[]; readonly cells: readonly string[] }
  /** `json` is an object's, as it stood there: numbers keep their digits. */
  | { readonly type: 'json'; readonly json: string };

/** The key of what is added to an object. */
const added = 'emotionLens';

/** The record as JSON with one key more, which takes the place of one from an earlier run. */
export function jsonWith(record: SourceRecord, value: unknown): string {
  if (record.type === 'cells') return JSON.stringify({ ...Object.fromEntries(entriesOf(record)), [added]: value });
  const { json } = record;
  const before: unknown = JSON.parse(json);
  if (typeof before !== 'object' || before === null || Object.hasOwn(before, added))
    return JSON.stringify({ ...Object(before), [added]: value });
  const end = json.lastIndexOf('}');
  const comma = Object.keys(before).length === 0 ? '' : ',';
  return `${json.slice(0, end).trimEnd()}${comma}"${added}":${JSON.stringify(value)}}`;
}

/** What the columns of records like this one are called, each by a name of its own. */
export function recordColumns(record: SourceRecord): readonly string[] {
  return record.type === 'json' ? ['record'] : apart(record.columns);
}

/** The record's cells, one a column at least. */
export function recordCells(record: SourceRecord): readonly string[] {
  if (record.type === 'json') return [record.json];
  const { columns, cells } = record;
  return cells.length < columns.length
    ? [...cells, ...Array.from({ length: columns.length - cells.length }, () => '')]
    : cells;
}

/** The names with a number behind those that stand there already. */
export function apart(names: readonly string[], taken: readonly string[] = []): readonly string[] {
  const seen = new Set(taken);
  return names.map((name) => {
    let own = name;
    for (let count = 2; seen.has(own); count += 1) own = `${name} (${count})`;
    seen.add(own);
    return own;
  });
}

/** Cells that no column is for have the number of theirs. */
function entriesOf({ columns, cells }: Extract<SourceRecord, { readonly type: 'cells' }>): readonly [string, string][] {
  const more = cells.slice(columns.length).map((_, index) => String(columns.length + index + 1));
  const names = apart([...columns, ...more]);
  return names.map((name, index) => [name, cells[index] ?? '']);
}
