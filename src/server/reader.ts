import { t } from '@vscode/l10n';

import { batches } from '../core/scoring/batches.ts';
import { ModelProblem } from '../core/scoring/classifier.ts';
import { combineWindows } from '../core/scoring/windows.ts';
import { TooLarge } from './answer.ts';
import type { Information } from './information.ts';
import { type Stretch, stretchesOf } from './longText.ts';
import { Permits } from './permits.ts';
import { predict } from './predictions.ts';
import { hostOf, type Server } from './server.ts';
import { tokensOf } from './tokens.ts';

/** Requests that are open at once, where the server's permits allow so many: enough for some replicas of it. */
const mostOpen = 8;
/** UTF-16 units of one request's texts, padding counted: servers let in two megabytes. */
const batchUnits = 200_000;
/** A text of more units for each token of a window is cut into tokens before it is sent to be read. */
const unitsPerToken = 2;
/** Texts in a row that are refused alone, after which it is the server that refuses them all. */
const mostRefusals = 8;

/** Of one text: probabilities by label, and the stretches that it was read in. */
export interface ServerReading {
  readonly probabilities: readonly number[];
  readonly windows: number;
}

export interface ReaderOptions {
  /** Raw scores of one stretch into probabilities. */
  readonly probabilitiesOf: (scores: readonly number[]) => readonly number[];
  readonly log: (line: string) => void;
}

export interface ReadOptions {
  readonly signal: AbortSignal;
  /** Gets the texts finished so far. */
  readonly onProgress: (done: number) => void;
}

interface Row {
  readonly place: number;
  readonly stretch: Stretch;
  /** Whether its text was cut already. */
  readonly isCut: boolean;
}

/** Reads texts by one server and one model of it. */
export class Reader {
  readonly #server: Server;
  readonly #information: Information;
  readonly #options: ReaderOptions;
  readonly #atOnce: number;
  readonly #permits: Permits;
  /** Less than the server says, where something on the way takes less. */
  #batchTexts: number;
  #refusals = 0;

  constructor(server: Server, information: Information, options: ReaderOptions) {
    this.#server = server;
    this.#information = information;
    this.#options = options;
    this.#batchTexts = information.batchTexts;
    // Each text of a request takes one of the server's permits.
    this.#atOnce = Math.min(mostOpen, Math.max(1, Math.floor(information.permits / information.batchTexts)));
    this.#permits = new Permits(this.#atOnce);
  }

  /**
   * One reading per text, in order; undefined for one that the server refuses alone. Each text is sent once, but for one that
   * may be too long, which is cut into tokens first, and for what a broken connection or a busy server leaves unread. Rejects
   * with ModelProblem, and with the signal's reason; what is open then is given up.
   */
  async read(
    texts: readonly string[],
    { signal, onProgress }: ReadOptions,
  ): Promise<readonly (ServerReading | undefined)[]> {
    const stopped = new AbortController();
    const either = AbortSignal.any([signal, stopped.signal]);
    try {
      const rows = texts.map((): readonly Row[] => []);
      await this.#each([...texts.entries()], async ([place, text]) => {
        rows[place] = await this.#rowsOf(text, place, either);
      });
      const open = rows.map((own) => own.length);
      let done = open.filter((left) => left === 0).length;
      const read = new Map<Row, ServerReading | undefined>();
      await this.#readRows(rows.flat(), either, (row, reading) => {
        read.set(row, reading);
        const left = (open[row.place] ?? 1) - 1;
        open[row.place] = left;
        if (left > 0) return;
        done += 1;
        onProgress(done);
      });
      return rows.map((own) => this.#combined(own.map((row) => ({ row, reading: read.get(row) }))));
    } finally {
      stopped.abort();
    }
  }

  async #rowsOf(text: string, place: number, signal: AbortSignal): Promise<readonly Row[]> {
    if (text.length <= this.#information.windowTokens * unitsPerToken)
      return [{ place, stretch: { text, weight: 1 }, isCut: false }];
    return this.#cut(text, place, signal);
  }

  async #cut(text: string, place: number, signal: AbortSignal): Promise<readonly Row[]> {
    try {
      const tokens = await this.#permits.run(() => tokensOf(this.#server, text, signal), signal);
      const stretches = stretchesOf(text, tokens, this.#information.windowTokens);
      return stretches.map((stretch) => ({ place, stretch, isCut: true }));
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      this.#refused(error);
      return [];
    }
  }

  async #readRows(
    rows: readonly Row[],
    signal: AbortSignal,
    settle: (row: Row, reading: ServerReading | undefined) => void,
  ): Promise<void> {
    const lengths = rows.map(({ stretch }) => stretch.text.length);
    const planned = batches(lengths, { tokens: batchUnits, texts: this.#batchTexts });
    const own = planned.map((places) => places.flatMap((place) => rows[place] ?? []));
    await this.#each(own, (batch) => this.#readBatch(batch, signal, settle));
  }

  /** As many at once as requests may be open, in order. */
  async #each<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
    const left = all.values();
    const hand = async (): Promise<void> => {
      for (const one of left) await work(one);
    };
    await Promise.all(Array.from({ length: this.#atOnce }, hand));
  }

  async #readBatch(
    rows: readonly Row[],
    signal: AbortSignal,
    settle: (row: Row, reading: ServerReading | undefined) => void,
  ): Promise<void> {
    const { labels } = this.#information;
    // What is planned may be more than has turned out to be too much meanwhile.
    if (rows.length > this.#batchTexts) return this.#halved(rows, signal, settle);
    try {
      const texts = rows.map(({ stretch }) => stretch.text);
      const scores = await this.#permits.run(() => predict(this.#server, texts, labels, signal), signal);
      this.#refusals = 0;
      for (const [index, row] of rows.entries())
        settle(row, { probabilities: this.#options.probabilitiesOf(scores[index] ?? []), windows: 1 });
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      if (rows.length > 1) {
        this.#options.log(`${rows.length} texts at once are too many (${error.message}); half as many are tried.`);
        return this.#halved(rows, signal, settle);
      }
      const [row] = rows;
      if (row !== undefined) settle(row, await this.#readAlone(row, error, signal));
    }
  }

  async #halved(
    rows: readonly Row[],
    signal: AbortSignal,
    settle: (row: Row, reading: ServerReading | undefined) => void,
  ): Promise<void> {
    const half = Math.ceil(rows.length / 2);
    const before = this.#batchTexts;
    let areAllRead = true;
    const noted = (row: Row, reading: ServerReading | undefined): void => {
      areAllRead &&= reading !== undefined && reading.windows === 1;
      settle(row, reading);
    };
    await this.#readBatch(rows.slice(0, half), signal, noted);
    // No text was at fault: it was their number or size, and the next ones need not be refused for it.
    if (areAllRead) this.#batchTexts = Math.min(before, this.#batchTexts, half);
    await this.#readBatch(rows.slice(half), signal, settle);
  }

  /** A text that is refused by itself: as a whole it may be longer than it looked. */
  async #readAlone({ place, stretch, isCut }: Row, refusal: TooLarge, signal: AbortSignal) {
    const rows = isCut ? [] : await this.#cut(stretch.text, place, signal);
    if (rows.length < 2) {
      this.#refused(refusal);
      return undefined;
    }
    const read = new Map<Row, ServerReading | undefined>();
    await this.#readRows(rows, signal, (row, reading) => read.set(row, reading));
    return this.#combined(rows.map((row) => ({ row, reading: read.get(row) })));
  }

  #refused(refusal: TooLarge): void {
    this.#options.log(`A text could not be read: ${refusal.message}`);
    this.#refusals += 1;
    if (this.#refusals >= mostRefusals)
      throw new ModelProblem(
        t('{0} refuses one text after another, even alone. The server’s own log says why.', hostOf(this.#server)),
        { cause: refusal },
      );
  }

  #combined(
    read: readonly { readonly row: Row; readonly reading: ServerReading | undefined }[],
  ): ServerReading | undefined {
    const readings = read.flatMap(({ reading }) => (reading === undefined ? [] : [reading]));
    const [first] = readings;
    if (first === undefined || readings.length < read.length) return undefined;
    if (readings.length === 1) return first;
    const weights = read.map(({ row }) => row.stretch.weight);
    return {
      probabilities: combineWindows(
        readings.map((each) => each.probabilities),
        weights,
      ),
      windows: read.length,
    };
  }
}
