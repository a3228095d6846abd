import type { Readable, Writable } from 'node:stream';

/** A standard stream; what only terminals have is absent on files and pipes. */
export type OutputStream = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** False where NO_COLOR or a dumb terminal asks for none. */
  hasColors?(): boolean;
};

export type InputStream = Readable & { readonly isTTY?: boolean };

/** Columns of a table that no terminal shows. */
const columnsElsewhere = 120;

export function columnsOf(stream: OutputStream): number {
  return stream.isTTY === true && stream.columns !== undefined && stream.columns > 0
    ? stream.columns
    : columnsElsewhere;
}

export function wantsColor(stream: OutputStream): boolean {
  return stream.isTTY === true && stream.hasColors?.() === true;
}
