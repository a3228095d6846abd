import { batches } from '../core/scoring/batches.ts';
import { TooLarge } from './refusal.ts';
import type { ServerReading } from './serverReading.ts';

/** UTF-16 units of one request's texts, padding counted: servers let in two megabytes. */
const batchUnits = 200_000;

export interface BatchParts<Row> {
  /** Most texts of a request, as the server says. */
  readonly batchTexts: number;
  /** Requests that are open at once. */
  readonly atOnce: number;
  readonly textOf: (row: Row) => string;
  /** One reading per row, in order. Rejects with TooLarge where they are too much at once. */
  readonly send: (rows: readonly Row[], signal: AbortSignal) => Promise<readonly ServerReading[]>;
  /** What becomes of a row that is too much by itself. */
  readonly alone: (row: Row, refusal: TooLarge, signal: AbortSignal) => Promise<ServerReading | undefined>;
  readonly log: (line: string) => void;
}

/** Gets each row with its reading; undefined where there is none. */
export type Settle<Row> = (row: Row, reading: ServerReading | undefined) => void;

/** Reads rows in batches of texts of like length; one that is more than the server takes is halved. */
export class BatchReader<Row> {
  readonly #parts: BatchParts<Row>;
  /** Less than the server says, where something on the way takes less. */
  #batchTexts: number;

  constructor(parts: BatchParts<Row>) {
    this.#parts = parts;
    this.#batchTexts = parts.batchTexts;
  }

  async read(rows: readonly Row[], signal: AbortSignal, settle: Settle<Row>): Promise<void> {
    const lengths = rows.map((row) => this.#parts.textOf(row).length);
    const planned = batches(lengths, { tokens: batchUnits, texts: this.#batchTexts });
    const own = planned.map((places) => places.flatMap((place) => rows[place] ?? []));
    await inTurn(own, this.#parts.atOnce, (batch) => this.#readBatch(batch, signal, settle));
  }

  async #readBatch(rows: readonly Row[], signal: AbortSignal, settle: Settle<Row>): Promise<void> {
    // What is planned may be more than has turned out to be too much meanwhile.
    if (rows.length > this.#batchTexts) return this.#halved(rows, signal, settle);
    try {
      const readings = await this.#parts.send(rows, signal);
      for (const [index, row] of rows.entries()) settle(row, readings[index]);
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      if (rows.length > 1) {
        this.#parts.log(`${rows.length} texts at once are too many (${error.message}); half as many are tried.`);
        return this.#halved(rows, signal, settle);
      }
      const [row] = rows;
      if (row !== undefined) settle(row, await this.#parts.alone(row, error, signal));
    }
  }

  async #halved(rows: readonly Row[], signal: AbortSignal, settle: Settle<Row>): Promise<void> {
    const half = Math.ceil(rows.length / 2);
    const before = this.#batchTexts;
    let areAllRead = true;
    const noted: Settle<Row> = (row, reading) => {
      areAllRead &&= reading !== undefined && reading.windows === 1;
      settle(row, reading);
    };
    await this.#readBatch(rows.slice(0, half), signal, noted);
    // No text was at fault: it was their number or size, and the next ones need not be refused for it.
    if (areAllRead) this.#batchTexts = Math.min(before, this.#batchTexts, half);
    await this.#readBatch(rows.slice(half), signal, settle);
  }
}

/** Does the work for all of them in order, for so many at once. Rejects as the first of them does. */
export async function inTurn<T>(all: readonly T[], atOnce: number, work: (one: T) => Promise<void>): Promise<void> {
  const left = all.values();
  const hand = async (): Promise<void> => {
    for (const one of left) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
}
