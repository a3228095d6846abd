import { isRecord } from '../../core/scoring/guards.ts';

/** What a column of a row may hold here. */
export type Value = number | string | Uint8Array;

export interface Statement {
  get(...values: readonly Value[]): unknown;
  run(...values: readonly Value[]): unknown;
}

/** As much of Node's SQLite as is used here. All calls are synchronous, and throw `SqliteError`s. */
export interface Database {
  exec(statements: string): void;
  prepare(statement: string): Statement;
  close(): void;
}

interface Sqlite {
  readonly DatabaseSync: new (path: string) => Database;
}

/** Opens a database with the SQLite that is built into Node; undefined where there is none, before Node 22.13. */
export function databaseOpener(): ((path: string) => Database) | undefined {
  // An import would end the whole bundle where the module is not there.
  const sqlite: unknown = process.getBuiltinModule('node:sqlite');
  return isSqlite(sqlite) ? (path) => new sqlite.DatabaseSync(path) : undefined;
}

function isSqlite(module: unknown): module is Sqlite {
  return isRecord(module) && typeof module['DatabaseSync'] === 'function';
}

/** What a failure of the database means for who works on. */
export type Failure = 'busy' | 'damaged' | 'unusable';

/** By SQLite's primary result codes. */
export function failureOf(error: unknown): Failure {
  const code = error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 0;
  switch (code & 0xff) {
    case 5: // busy
    case 6: // locked
      return 'busy';
    case 1: // a table or column that is not there
    case 11: // corrupt
    case 26: // not a database
      return 'damaged';
    default:
      return 'unusable';
  }
}
