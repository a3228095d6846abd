import { BatchReader, inTurn } from './batchReader.ts';
import type { Information } from './information.ts';
import { type Stretch, stretchesOf } from './longText.ts';
import { Permits } from './permits.ts';
import { predict } from './predictions.ts';
import { TooLarge } from './refusal.ts';
import { RefusedTexts } from './refusedTexts.ts';
import type { Server } from './server.ts';
import { combined, type ServerReading } from './serverReading.ts';
import { tokensOf } from './tokens.ts';

/** Requests that are open at once, where the server's permits allow so many: enough for some replicas of it. */
const mostOpen = 8;
/** A text of more units for each token of a window is cut into tokens before it is sent to be read. */
const unitsPerToken = 2;

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

type Readings = ReadonlyMap<Row, ServerReading | undefined>;

/** Reads texts by one server and one model of it. */
export class Reader {
  readonly #server: Server;
  readonly #information: Information;
  readonly #options: ReaderOptions;
  readonly #atOnce: number;
  readonly #permits: Permits;
  readonly #refused: RefusedTexts;
  readonly #batches: BatchReader<Row>;

  constructor(server: Server, information: Information, options: ReaderOptions) {
    const { batchTexts, permits } = information;
    this.#server = server;
    this.#information = information;
    this.#options = options;
    // Each text of a request takes one of the server's permits.
    this.#atOnce = Math.min(mostOpen, Math.max(1, Math.floor(permits / batchTexts)));
    this.#permits = new Permits(this.#atOnce);
    this.#refused = new RefusedTexts(server, options.log);
    this.#batches = new BatchReader<Row>({
      batchTexts,
      atOnce: this.#atOnce,
      textOf: ({ stretch }) => stretch.text,
      send: (rows, signal) => this.#send(rows, signal),
      alone: (row, refusal, signal) => this.#readAlone(row, refusal, signal),
      log: options.log,
    });
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
      await inTurn([...texts.entries()], this.#atOnce, async ([place, text]) => {
        rows[place] = await this.#rowsOf(text, place, either);
      });
      const open = rows.map((own) => own.length);
      let done = open.filter((left) => left === 0).length;
      const read = new Map<Row, ServerReading | undefined>();
      await this.#batches.read(rows.flat(), either, (row, reading) => {
        read.set(row, reading);
        const left = (open[row.place] ?? 1) - 1;
        open[row.place] = left;
        if (left > 0) return;
        done += 1;
        onProgress(done);
      });
      return rows.map((own) => readingOf(own, read));
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
      this.#refused.add(error);
      return [];
    }
  }

  async #send(rows: readonly Row[], signal: AbortSignal): Promise<readonly ServerReading[]> {
    const texts = rows.map(({ stretch }) => stretch.text);
    const { labels } = this.#information;
    const scores = await this.#permits.run(() => predict(this.#server, texts, labels, signal), signal);
    this.#refused.read();
    return rows.map((_, index) => ({ probabilities: this.#options.probabilitiesOf(scores[index] ?? []), windows: 1 }));
  }

  /** A text that is refused by itself: as a whole it may be longer than it looked. */
  async #readAlone(
    { place, stretch, isCut }: Row,
    refusal: TooLarge,
    signal: AbortSignal,
  ): Promise<ServerReading | undefined> {
    const rows = isCut ? [] : await this.#cut(stretch.text, place, signal);
    if (rows.length < 2) {
      this.#refused.add(refusal);
      return undefined;
    }
    const read = new Map<Row, ServerReading | undefined>();
    await this.#batches.read(rows, signal, (row, reading) => read.set(row, reading));
    return readingOf(rows, read);
  }
}

/** Of the text that these rows are of. */
function readingOf(rows: readonly Row[], read: Readings): ServerReading | undefined {
  return combined(rows.map((row) => ({ weight: row.stretch.weight, reading: read.get(row) })));
}
