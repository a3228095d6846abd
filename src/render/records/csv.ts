import { probabilityOf } from '../../core/scoring/scores.ts';
import { type Row, rowRecord } from './row.ts';

const before = ['file', 'line', 'start', 'end', 'verdict', 'reason'] as const;
const after = ['agreement', 'windows', 'text'] as const;

/** What a spreadsheet takes for the beginning of a formula, behind any apostrophes. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** The header of RFC 4180, with a column per label of the model. */
export function csvHead(labels: readonly string[]): string {
  return csvRecord(csvColumns(labels));
}

export function csvRow(row: Row, labels: readonly string[]): string {
  return csvRecord(csvCells(row, labels));
}

/** What the columns are called. */
export function csvColumns(labels: readonly string[]): readonly string[] {
  const fixed: readonly string[] = [...before, ...after];
  return [...before, ...labels.map((label) => (fixed.includes(label) ? `${label} (score)` : label)), ...after];
}

/** A row's cells, one per column. */
export function csvCells(row: Row, labels: readonly string[]): readonly (string | number)[] {
  const { file, line, start, end, verdict, reason = '', agreement, text } = rowRecord(row);
  const { scores, windows } = row.reading;
  const probabilities = labels.map((label) => Number(probabilityOf(scores, label).toFixed(6)));
  return [file, line, start, end, verdict, reason, ...probabilities, agreement?.share ?? '', windows, text];
}

/**
 * One record with its line break. A text that a spreadsheet would run as a formula gets an apostrophe in front; so does
 * one that begins with apostrophes and then so, which keeps the way back certain: take one apostrophe away.
 */
export function csvRecord(cells: readonly (string | number)[]): string {
  return `${ownCells(cells)}\r\n`;
}

/** A record of somebody else's, as it was, with cells behind it, and behind these what of it no column is for. */
export function csvRecordWith(
  theirs: readonly string[],
  cells: readonly (string | number)[],
  more: readonly string[] = [],
): string {
  return `${[...theirs.map(quoted), ownCells(cells), ...more.map(quoted)].join(',')}\r\n`;
}

function ownCells(cells: readonly (string | number)[]): string {
  return cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(guarded(cell)))).join(',');
}

function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
