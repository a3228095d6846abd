/**
 * What a file writes out: words, lists and named values. Undefined stands for whatever else is there, a number as well as
 * what only a program or a reference would make a value of.
 */
export type Literal = string | readonly Literal[] | LiteralRecord | undefined;

export interface LiteralRecord {
  /** In their order. */
  readonly fields: readonly LiteralField[];
}

export interface LiteralField {
  readonly key: string;
  readonly value: Literal;
}

/** What is nested deeper than this is not read: no table of contents is, and a hostile one may be without end. */
export const deepestLiteral = 60;

export function isList(value: Literal): value is readonly Literal[] {
  return Array.isArray(value);
}

export function isLiteralRecord(value: Literal): value is LiteralRecord {
  return typeof value === 'object' && !isList(value);
}

/** The first value of that name. */
export function fieldOf({ fields }: LiteralRecord, key: string): Literal {
  return fields.find((field) => field.key === key)?.value;
}

/** The same where it is a word. */
export function wordOf(record: LiteralRecord, key: string): string | undefined {
  const value = fieldOf(record, key);
  return typeof value === 'string' ? value : undefined;
}
