import type { Reading } from '../../scoring/classifier.ts';
import { DisjointRanges } from '../../text/passage/disjointRanges.ts';
import { type Change, mapOffset } from '../../text/passage/edits.ts';
import type { Passage, Range } from '../../text/passage/passage.ts';
import { moved } from '../../text/prose/selectedProse.ts';
import type { JudgedPassage } from '../judgement/judgedPassage.ts';

/** Gives a passage the verdict that follows from its reading, if it has one. */
export type Judge = (judged: JudgedPassage) => JudgedPassage;

interface Entry {
  readonly key: number;
  readonly judged: JudgedPassage;
}

/** The classified selections of one document, which follow its edits until their own text changes. */
export class SelectionList {
  /** By age, the newest last. */
  #entries: readonly Entry[] = [];
  #keys = 0;

  /** Ordered by position; of those that overlap only the newest. */
  get judged(): readonly JudgedPassage[] {
    const shown = new DisjointRanges();
    return this.#entries
      .toReversed()
      .filter(({ judged }) => shown.add(judged.passage.range))
      .map(({ judged }) => judged)
      .toSorted((a, b) => a.passage.range.start - b.passage.range.start);
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** Puts passages on the list, pending. Each has a key that stands for it until it is gone. */
  add(passages: readonly Passage[]): readonly number[] {
    const before = new Map(this.judged.map((judged) => [nameOf(judged.passage.range), judged]));
    const added = passages.map((passage, index) => {
      const judged: JudgedPassage = { ...before.get(nameOf(passage.range)), passage, state: 'pending' };
      return { key: this.#keys + index + 1, judged };
    });
    this.#keys += passages.length;
    this.#entries = [...this.#entries, ...added];
    return added.map(({ key }) => key);
  }

  /** Ends the waiting of these keys, of those without a reading as failed; takes older selections they overlap off the list. */
  finish(readings: ReadonlyMap<number, Reading | undefined>, judge: Judge): void {
    const done = new DisjointRanges();
    const kept: Entry[] = [];
    for (const { key, judged } of this.#entries.toReversed()) {
      const { passage } = judged;
      if (done.overlaps(passage.range)) continue;
      const reading = readings.get(key);
      const failed: JudgedPassage = readings.has(key) ? { passage, state: 'failed' } : judged;
      const now = reading === undefined ? failed : judge({ passage, state: 'done', reading });
      if (readings.has(key) || now.state === 'done') done.add(passage.range);
      kept.push({ key, judged: now });
    }
    this.#entries = kept.toReversed();
  }

  /** These could not be read. */
  fail(keys: ReadonlySet<number>): void {
    this.#entries = this.#entries.map(({ key, judged }) => ({
      key,
      judged: keys.has(key) ? { passage: judged.passage, state: 'failed' } : judged,
    }));
  }

  /** Takes these off the list; what they overlapped shows again. */
  remove(keys: ReadonlySet<number>): void {
    this.#entries = this.#entries.filter(({ key }) => !keys.has(key));
  }

  /** The passages of these keys that are still on the list, as they are now. */
  of(keys: ReadonlySet<number>): readonly JudgedPassage[] {
    return this.#entries.filter(({ key }) => keys.has(key)).map(({ judged }) => judged);
  }

  clear(): void {
    this.#entries = [];
  }

  /** Every selection that is not waiting waits again. */
  reopen(): readonly Entry[] {
    const reopened = this.#entries.filter(({ judged }) => judged.state !== 'pending');
    this.#entries = this.#entries.map(({ key, judged }) => ({ key, judged: { ...judged, state: 'pending' } }));
    return reopened;
  }

  /** Moves the selections with an edit and drops those whose text it touched. False when nothing changed. */
  edit(changes: readonly Change[]): boolean {
    const before = this.#entries;
    this.#entries = before.flatMap((entry) => {
      const { range } = entry.judged.passage;
      if (changes.some((change) => touches(change, range))) return [];
      const by = mapOffset(range.start, changes, 'after') - range.start;
      return by === 0 ? [entry] : [{ ...entry, judged: { ...entry.judged, passage: moved(entry.judged.passage, by) } }];
    });
    return this.#entries.length !== before.length || this.#entries.some((entry, index) => entry !== before[index]);
  }

  /** Judges anew what has a reading. */
  rejudge(judge: Judge): void {
    this.#entries = this.#entries.map(({ key, judged }) => ({ key, judged: judge(judged) }));
  }
}

function nameOf({ start, end }: Range): string {
  return `${start}-${end}`;
}

/** An insertion at an edge leaves the selected text as it was. */
function touches({ rangeOffset, rangeLength }: Change, { start, end }: Range): boolean {
  return rangeOffset < end && rangeOffset + rangeLength > start;
}
