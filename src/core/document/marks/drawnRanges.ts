import type { Change } from '../../text/passage/edits.ts';
import type { Range } from '../../text/passage/passage.ts';

/** Beyond this many ranges times changes, following them costs more than drawing again. */
const mostSteps = 200_000;

const nowhere: readonly Range[] = [];

/**
 * The ranges an editor was told to mark. It moves them along with the text by itself, so that one is told again only where
 * it shows something else by now.
 */
export class DrawnRanges {
  #version: number;
  /** Undefined where the editor's way to move them is not followed. */
  #ranges: readonly Range[] | undefined = nowhere;
  /** Since they were drawn; followed when somebody asks, not with each key. */
  #edits: Change[][] = [];
  #changes = 0;

  /** Nothing is marked in this version of the document. */
  constructor(version: number) {
    this.#version = version;
  }

  /** The document became `version` by `changes`; a new version without any has other line ends. */
  edit(version: number, changes: readonly Change[]): void {
    if (version === this.#version) return;
    this.#version = version;
    if (this.#ranges === undefined || this.#ranges.length === 0) return;
    this.#changes += changes.length;
    if (changes.length === 0 || this.#changes * this.#ranges.length > mostSteps) this.#take(undefined);
    else this.#edits.push([...changes]);
  }

  /** The editor is to mark `ranges`, of the newest version. False where it does so already. */
  draw(ranges: readonly Range[]): boolean {
    const shown = this.#ranges?.map((range) => this.#edits.reduce<Range | undefined>(rangeAfter, range));
    this.#take(ranges);
    return (
      shown?.length !== ranges.length ||
      shown.some((range, index) => range?.start !== ranges[index]?.start || range?.end !== ranges[index]?.end)
    );
  }

  #take(ranges: readonly Range[] | undefined): void {
    this.#ranges = ranges;
    this.#edits = [];
    this.#changes = 0;
  }
}

/** Undefined where the edit touches an end of the range: what an editor makes of that is its own affair. */
function rangeAfter(range: Range | undefined, changes: readonly Change[]): Range | undefined {
  if (range === undefined) return undefined;
  let { start, end } = range;
  for (const { rangeOffset, rangeLength, text } of changes) {
    const by = text.length - rangeLength;
    const behind = rangeOffset + rangeLength;
    const isInside = rangeOffset > range.start && behind < range.end;
    if (rangeOffset > range.end) continue;
    if (behind >= range.start && !isInside) return undefined;
    end += by;
    if (!isInside) start += by;
  }
  return { start, end };
}
