import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import type { Reading } from '../../core/scoring/classifier.ts';
import { isRecord } from '../../core/scoring/guards.ts';
import { type Database, databaseOpener, failureOf } from './database.ts';
import { bytesOf, keyOf, type ReadBy, readingIn } from './storedReading.ts';

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

/** How long another window is waited for, in milliseconds: the editor's host stands still meanwhile. */
const patience = 100;

/** Of what is kept, when there is no room: so much goes at once. */
const share = 0.1;

const layout = `
  PRAGMA busy_timeout = ${patience};
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA journal_size_limit = 4194304;
  CREATE TABLE IF NOT EXISTS readings (key BLOB PRIMARY KEY, used INTEGER NOT NULL, reading BLOB NOT NULL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS uses ON readings (used);
`;

/**
 * Readings on disk by text and model, of all windows on this machine. Those used longest ago go first. No text is kept,
 * only what stands for it. Nothing throws: what can't be read counts as not kept, a damaged database is begun anew, and
 * one that was deleted is made again.
 */
export class ReadingStore {
  readonly #open: (path: string) => Database;
  readonly #options: StoreOptions;
  #database: Database | undefined;
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
    return this.#attempt((database) => this.#recall(database, model, texts)) ?? nothing;
  }

  /** Keeps readings, all of them or none. */
  set(model: ReadBy, readings: ReadonlyMap<string, Reading>): void {
    if (readings.size === 0) return;
    const used = this.#hour();
    this.#attempt((database) => {
      transact(database, () => {
        const insert = database.prepare('INSERT OR REPLACE INTO readings VALUES (?, ?, ?)');
        for (const [text, reading] of readings) insert.run(keyOf(model, text), used, bytesOf(reading));
      });
      this.#makeRoom(database);
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#letGo();
  }

  #recall(database: Database, model: ReadBy, texts: readonly string[]): readonly (Reading | undefined)[] {
    const now = this.#hour();
    const select = database.prepare('SELECT used, reading FROM readings WHERE key = ?');
    const older: Uint8Array[] = [];
    const readings = texts.map((text) => {
      const key = keyOf(model, text);
      const row = select.get(key);
      const reading = isRecord(row) ? readingIn(row['reading'], model) : undefined;
      if (reading !== undefined && isRecord(row) && row['used'] !== now) older.push(key);
      return reading;
    });
    if (older.length > 0) this.#note(database, older, now);
    return readings;
  }

  /** What was found counts, whether its use can be noted or not. */
  #note(database: Database, keys: readonly Uint8Array[], now: number): void {
    try {
      transact(database, () => {
        const update = database.prepare('UPDATE readings SET used = ? WHERE key = ?');
        for (const key of keys) update.run(now, key);
      });
    } catch (error) {
      if (failureOf(error) !== 'busy') this.#options.onProblem(error);
    }
  }

  #makeRoom(database: Database): void {
    const pages = numberOf(database, 'page_count') - numberOf(database, 'freelist_count');
    if (pages * numberOf(database, 'page_size') <= this.#options.bytes) return;
    database
      .prepare(
        `DELETE FROM readings WHERE key IN (SELECT key FROM readings ORDER BY used
           LIMIT (SELECT max(1, cast(count(*) * ? AS INTEGER)) FROM readings))`,
      )
      .run(share);
  }

  #attempt<Result>(work: (database: Database) => Result): Result | undefined {
    // A second time where the first found it damaged: it is empty then.
    for (const isLast of [false, true])
      try {
        const database = this.#current();
        return database === undefined ? undefined : work(database);
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

  #current(): Database | undefined {
    if (this.#isClosed) return undefined;
    const { file } = this.#options;
    if (this.#database !== undefined && this.#inode === inodeOf(file)) return this.#database;
    this.#letGo();
    mkdirSync(dirname(file), { recursive: true });
    this.#database = this.#open(file);
    this.#database.exec(layout);
    this.#inode = inodeOf(file);
    return this.#database;
  }

  #letGo(): void {
    try {
      this.#database?.close();
    } catch (error) {
      this.#options.onProblem(error);
    }
    this.#database = undefined;
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

function transact(database: Database, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    // Some failures have ended the transaction themselves.
    try {
      database.exec('ROLLBACK');
    } catch {}
    throw error;
  }
}

function numberOf(database: Database, pragma: string): number {
  const row = database.prepare(`PRAGMA ${pragma}`).get();
  return isRecord(row) ? Number(row[pragma]) : 0;
}

function inodeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.ino;
}
