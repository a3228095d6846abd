import { type Change, mapRange } from '../../core/text/passage/edits.ts';
import type { Range } from '../../core/text/passage/passage.ts';

interface Edit {
  /** The document's version after it. */
  readonly version: number;
  readonly changes: readonly Change[];
}

const most = 500;

/** The last edits of one document: they carry a range of an older version over to the newest. */
export class RangeTracker {
  #edits: Edit[] = [];

  /** `changes` are those of one edit; a new version without any (other line ends) makes older ranges worthless. */
  add(version: number, changes: readonly Change[]): void {
    if (changes.length === 0 && version !== this.#edits.at(-1)?.version) this.#edits = [];
    if (changes.length === 0) return;
    this.#edits.push({ version, changes });
    if (this.#edits.length > most) this.#edits.shift();
  }

  clear(): void {
    this.#edits = [];
  }

  /** Where `range` of version `from` stands in version `to`; undefined when it is gone or the way there is not known. */
  mapped(range: Range, from: number, to: number): Range | undefined {
    let [version, found]: [number, Range | undefined] = [from, range];
    for (const edit of this.#edits) {
      if (edit.version <= version || found === undefined) continue;
      if (edit.version !== version + 1) return undefined;
      found = mapRange(found, edit.changes);
      version = edit.version;
    }
    return version === to ? found : undefined;
  }
}
