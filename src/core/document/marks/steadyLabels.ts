import { type Change, mapOffset, mapRange } from '../../text/passage/edits.ts';
import type { Range } from '../../text/passage/passage.ts';
import type { PassageLabel } from './passageLabels.ts';

/** More than a person types at a time, in UTF-16 units: a key, or a word that is completed. A paste is not typing, nor is a comment that a command puts there. */
const longestTyping = 24;

/** Beyond this many labels times changes, mapping costs more than waiting for the next snapshot. */
const mostSteps = 500_000;

/**
 * The labels of one document as they are shown: they move with every edit, and where a person types they stay as they
 * were until the typing rests. Labels that change under the caret flicker.
 */
export class SteadyLabels {
  #version: number;
  #shown: readonly PassageLabel[] = [];
  #typed: Range | undefined;

  constructor(version: number) {
    this.#version = version;
  }

  /** The document version the labels' ranges fit. */
  get version(): number {
    return this.#version;
  }

  /** In order of their place. */
  get shown(): readonly PassageLabel[] {
    return this.#shown;
  }

  /** The document became `version` by `changes`. */
  edit(version: number, changes: readonly Change[]): void {
    this.#version = version;
    if (changes.length * this.#shown.length > mostSteps) this.clear();
    const { first, last, by } = reachOf(changes);
    const moved: PassageLabel[] = [];
    for (const label of this.#shown) {
      const { start, end } = label.range;
      const isBehind = start > last;
      const range =
        end < first || (isBehind && by === 0)
          ? label.range
          : isBehind
            ? { start: start + by, end: end + by }
            : rangeAfter(label.range, changes);
      if (range !== undefined) moved.push(range === label.range ? label : { ...label, range });
    }
    this.#shown = moved;
    this.#typed = typedRange(this.#typed, changes);
  }

  clear(): void {
    this.#shown = [];
    this.#typed = undefined;
  }

  /** Shows `fresh`, labels of this same version, everywhere but where a person types. False when nothing changed. */
  show(fresh: readonly PassageLabel[]): boolean {
    const before = this.#shown;
    const typed = this.#typed;
    this.#shown =
      typed === undefined
        ? fresh
        : [
            ...fresh.filter(({ range }) => !touch(range, typed)),
            ...before.filter(({ range }) => touch(range, typed)),
          ].toSorted((a, b) => a.range.start - b.range.start);
    return before.length !== this.#shown.length || before.some((label, index) => !isSame(label, this.#shown[index]));
  }

  /** The typing has rested: the next `show` reaches every passage. */
  rest(): void {
    this.#typed = undefined;
  }
}

/** From the first place an edit touches to the last, and how far it moves what stands behind. */
function reachOf(changes: readonly Change[]): { readonly first: number; readonly last: number; readonly by: number } {
  let [first, last, by] = [Infinity, -1, 0];
  for (const { rangeOffset, rangeLength, text } of changes) {
    first = Math.min(first, rangeOffset);
    last = Math.max(last, rangeOffset + rangeLength);
    by += text.length - rangeLength;
  }
  return { first, last, by };
}

function typedRange(before: Range | undefined, changes: readonly Change[]): Range | undefined {
  if (changes.length === 0) return before;
  if (changes.some(({ rangeLength, text }) => rangeLength + text.length > longestTyping)) return undefined;
  let { start, end } = before ?? { start: Infinity, end: 0 };
  for (const { rangeOffset } of changes) {
    start = Math.min(start, rangeOffset);
    end = Math.max(end, rangeOffset);
  }
  return { start: mapOffset(start, changes, 'before'), end: mapOffset(end, changes, 'after') };
}

/** What is pasted over a whole passage is another passage. */
function rangeAfter(range: Range, changes: readonly Change[]): Range | undefined {
  const isReplaced = changes.some(
    ({ rangeOffset, rangeLength }) => rangeOffset <= range.start && range.end <= rangeOffset + rangeLength,
  );
  return isReplaced ? undefined : mapRange(range, changes);
}

function touch(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function isSame(a: PassageLabel, b: PassageLabel | undefined): boolean {
  return a.text === b?.text && a.range.start === b.range.start && a.range.end === b.range.end;
}
