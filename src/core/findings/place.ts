/** Where something stands in a file; lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What is said of a file as a whole is said at its beginning. */
export const fileStart: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
