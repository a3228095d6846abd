import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import type { Reading } from '../../core/scoring/classifier.ts';
import { type Database, databaseOpener, failureOf } from './database.ts';
import { type KeptReading, ReadingTable } from './readingTable.ts';
import type { ReadBy } from './storedReading.ts';

export interface StoreOptions {
  /** The database; beside it SQLite keeps files of its own that begin with the same name. */
  readonly file: string;
  /** What the readings may take on disk. */
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Gets what went wrong; the work goes on without what is kept. */
  readonly onProblem: (error: unknown) => void;
}

/** A use is noted by the hour, so that reading does not write each time. */
const hour = 3_600_000;

/**
 * Readings on disk by text and model, of all windows on this machine. Those used longest ago go first. No text is kept,
 * only what stands for it. Nothing throws: what can't be read counts as not kept, a damaged database is begun anew, and
 * one that was deleted is made again.
 */
export class ReadingStore {
  readonly #open: (path: string) => Database;
  readonly #options: StoreOptions;
  #database: Database | undefined;
  /** In the database, once that has its layout. */
  #table: ReadingTable | undefined;
  /** Tells the file that is open from another one by its name. */
  #inode: number | undefined;
  #isClosed = false;

  private constructor(open: (path: string) => Database, options: StoreOptions) {
    this.#open = open;
    this.#options = options;
  }

  /** Undefined where Node has no SQLite. */
  static open(options: StoreOptions): ReadingStore | undefined {
    const open = databaseOpener();
    return open === undefined ? undefined : new ReadingStore(open, options);
  }

  /** For each text its reading by this model, where it is kept. */
  get(model: ReadBy, texts: readonly string[]): readonly (Reading | undefined)[] {
    const nothing = texts.map(() => undefined);
    if (texts.length === 0) return nothing;
    return this.#attempt((table) => this.#recall(table, model, texts)) ?? nothing;
  }

  /** Keeps readings, all of them or none. */
  set(model: ReadBy, readings: ReadonlyMap<string, Reading>): void {
    if (readings.size === 0) return;
    const used = this.#hour();
    this.#attempt((table) => {
      table.set(model, readings, used);
      table.makeRoom(this.#options.bytes);
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#letGo();
  }

  #recall(table: ReadingTable, model: ReadBy, texts: readonly string[]): readonly (Reading | undefined)[] {
    const now = this.#hour();
    const found = table.get(model, texts);
    const older = found.filter((kept) => kept !== undefined).filter(({ used }) => used !== now);
    if (older.length > 0) this.#note(table, older, now);
    return found.map((kept) => kept?.reading);
  }

  /** What was found counts, whether its use can be noted or not. */
  #note(table: ReadingTable, older: readonly KeptReading[], now: number): void {
    try {
      table.use(older, now);
    } catch (error) {
      if (failureOf(error) !== 'busy') this.#options.onProblem(error);
    }
  }

  #attempt<Result>(work: (table: ReadingTable) => Result): Result | undefined {
    // A second time where the first found it damaged: it is empty then.
    for (const isLast of [false, true])
      try {
        const table = this.#current();
        return table === undefined ? undefined : work(table);
      } catch (error) {
        const failure = failureOf(error);
        if (failure === 'busy') return undefined;
        this.#options.onProblem(error);
        this.#letGo();
        if (failure === 'unusable' || isLast || !this.#remove()) {
          this.#isClosed = true;
          return undefined;
        }
      }
    return undefined;
  }

  #current(): ReadingTable | undefined {
    if (this.#isClosed) return undefined;
    const { file } = this.#options;
    if (this.#table !== undefined && this.#inode === inodeOf(file)) return this.#table;
    this.#letGo();
    mkdirSync(dirname(file), { recursive: true });
    this.#database = this.#open(file);
    this.#table = new ReadingTable(this.#database);
    this.#inode = inodeOf(file);
    return this.#table;
  }

  #letGo(): void {
    try {
      this.#database?.close();
    } catch (error) {
      this.#options.onProblem(error);
    }
    this.#database = undefined;
    this.#table = undefined;
  }

  #remove(): boolean {
    try {
      for (const end of ['', '-wal', '-shm', '-journal']) rmSync(this.#options.file + end, { force: true });
      return true;
    } catch (error) {
      this.#options.onProblem(error);
      return false;
    }
  }

  #hour(): number {
    return Math.floor((this.#options.now ?? Date.now)() / hour);
  }
}

function inodeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.ino;
}
