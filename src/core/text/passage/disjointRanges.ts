import { passagesIn } from './passageLookup.ts';
import type { Range } from './passage.ts';

/** Ranges that share no character with each other. */
export class DisjointRanges {
  readonly #ordered: { readonly range: Range }[] = [];

  /** Adds the range and returns true, unless it overlaps one that is there. */
  add(range: Range): boolean {
    if (this.overlaps(range)) return false;
    const behind = this.#ordered.findIndex((each) => each.range.start >= range.end);
    this.#ordered.splice(behind < 0 ? this.#ordered.length : behind, 0, { range });
    return true;
  }

  overlaps(range: Range): boolean {
    return passagesIn(this.#ordered, range).length > 0;
  }
}
