import type { Reading } from '../../core/scoring/classifier.ts';
import { isRecord } from '../../core/scoring/guards.ts';
import type { Database } from './database.ts';
import { bytesOf, keyOf, type ReadBy, readingIn } from './storedReading.ts';

export interface KeptReading {
  readonly key: Uint8Array;
  readonly reading: Reading;
  /** When it was used last, in the unit of who keeps it. */
  readonly used: number;
}

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

/** The readings in an open database. All calls throw what SQLite throws. */
export class ReadingTable {
  readonly #database: Database;

  /** Makes the table where there is none. */
  constructor(database: Database) {
    this.#database = database;
    database.exec(layout);
  }

  /** For each text what is kept of this model. */
  get(model: ReadBy, texts: readonly string[]): readonly (KeptReading | undefined)[] {
    const select = this.#database.prepare('SELECT used, reading FROM readings WHERE key = ?');
    return texts.map((text) => {
      const key = keyOf(model, text);
      const row = select.get(key);
      const reading = isRecord(row) ? readingIn(row['reading'], model) : undefined;
      return isRecord(row) && reading !== undefined ? { key, reading, used: Number(row['used']) } : undefined;
    });
  }

  /** Keeps readings, all of them or none. */
  set(model: ReadBy, readings: ReadonlyMap<string, Reading>, used: number): void {
    this.#transact(() => {
      const insert = this.#database.prepare('INSERT OR REPLACE INTO readings VALUES (?, ?, ?)');
      for (const [text, reading] of readings) insert.run(keyOf(model, text), used, bytesOf(reading));
    });
  }

  /** Notes that these were used. */
  use(kept: readonly KeptReading[], used: number): void {
    this.#transact(() => {
      const update = this.#database.prepare('UPDATE readings SET used = ? WHERE key = ?');
      for (const { key } of kept) update.run(used, key);
    });
  }

  /** Has those used longest ago go, where all take more than so many bytes. */
  makeRoom(bytes: number): void {
    const pages = this.#number('page_count') - this.#number('freelist_count');
    if (pages * this.#number('page_size') <= bytes) return;
    this.#database
      .prepare(
        `DELETE FROM readings WHERE key IN (SELECT key FROM readings ORDER BY used
           LIMIT (SELECT max(1, cast(count(*) * ? AS INTEGER)) FROM readings))`,
      )
      .run(share);
  }

  #transact(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#database.exec('COMMIT');
    } catch (error) {
      // Some failures have ended the transaction themselves.
      try {
        this.#database.exec('ROLLBACK');
      } catch {}
      throw error;
    }
  }

  #number(pragma: string): number {
    const row = this.#database.prepare(`PRAGMA ${pragma}`).get();
    return isRecord(row) ? Number(row[pragma]) : 0;
  }
}
