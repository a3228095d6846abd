import { probabilityOf } from '../../core/scoring/scores.ts';
import { type Row, rowRecord } from '../row.ts';
import type { Format, OutputHead } from './format.ts';

const before = ['file', 'line', 'start', 'end', 'verdict', 'reason'] as const;
const after = ['windows', 'text'] as const;

/** What a spreadsheet takes for the beginning of a formula, behind any apostrophes. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** RFC 4180, with a header and a column per label. */
export class CsvFormat implements Format {
  readonly #labels: readonly string[];

  constructor({ model }: OutputHead) {
    this.#labels = model.labels;
  }

  begin(): string {
    const fixed: readonly string[] = [...before, ...after];
    const labels = this.#labels.map((label) => (fixed.includes(label) ? `${label} (score)` : label));
    return csvRecord([...before, ...labels, ...after]);
  }

  fileBegins(): string {
    return '';
  }

  row(row: Row): string {
    const { file, line, start, end, verdict, reason = '', text } = rowRecord(row);
    const { scores, windows } = row.reading;
    const probabilities = this.#labels.map((label) => Number(probabilityOf(scores, label).toFixed(6)));
    return csvRecord([file, line, start, end, verdict, reason, ...probabilities, windows, text]);
  }

  fileEnds(): string {
    return '';
  }

  end(): string {
    return '';
  }
}

/**
 * One record with its line break. A text that a spreadsheet would run as a formula gets an apostrophe in front; so does
 * one that begins with apostrophes and then so, which keeps the way back certain: take one apostrophe away.
 */
export function csvRecord(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(guarded(cell)))).join(',')}\r\n`;
}

function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
