/** A place in an older list and the place in a newer one that holds the same. */
export interface Anchor {
  readonly before: number;
  readonly after: number;
}

interface Span {
  readonly before: readonly [from: number, to: number];
  readonly after: readonly [from: number, to: number];
  readonly depth: number;
}

/** Cells of a table that is still filled in: about a millisecond. */
const mostCells = 250_000;
const mostDepth = 8;

/**
 * Equal items in the order of both lists, both places rising. A longest common subsequence where that is affordable;
 * else what occurs once on both sides divides the lists, so that long lists cost little more than short ones.
 */
export function anchorsOf(before: readonly string[], after: readonly string[]): readonly Anchor[] {
  const found: Anchor[] = [];
  const spans: Span[] = [{ before: [0, before.length], after: [0, after.length], depth: 0 }];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    let [[oldFrom, oldTo], [newFrom, newTo]] = [span.before, span.after];
    while (oldFrom < oldTo && newFrom < newTo && before[oldFrom] === after[newFrom])
      found.push({ before: oldFrom++, after: newFrom++ });
    while (oldFrom < oldTo && newFrom < newTo && before[oldTo - 1] === after[newTo - 1])
      found.push({ before: --oldTo, after: --newTo });
    if (oldFrom === oldTo || newFrom === newTo) continue;
    const [older, newer] = [before.slice(oldFrom, oldTo), after.slice(newFrom, newTo)];
    const affordable = older.length * newer.length <= mostCells;
    const anchors = affordable ? longestCommon(older, newer) : rising(uniqueInBoth(older, newer));
    const placed = anchors.map((anchor) => ({ before: anchor.before + oldFrom, after: anchor.after + newFrom }));
    for (const anchor of placed) found.push(anchor);
    if (affordable || placed.length === 0 || span.depth === mostDepth) continue;
    let [oldAt, newAt] = [oldFrom, newFrom];
    for (const anchor of [...placed, { before: oldTo, after: newTo }]) {
      spans.push({ before: [oldAt, anchor.before], after: [newAt, anchor.after], depth: span.depth + 1 });
      [oldAt, newAt] = [anchor.before + 1, anchor.after + 1];
    }
  }
  return found.toSorted((a, b) => a.before - b.before);
}

function longestCommon(before: readonly string[], after: readonly string[]): readonly Anchor[] {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--)
      lengths[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const found: Anchor[] = [];
  for (let row = 0, column = 0; row < before.length && column < after.length;) {
    if (before[row] === after[column]) found.push({ before: row++, after: column++ });
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return found;
}

/** In the order of the older list. */
function uniqueInBoth(before: readonly string[], after: readonly string[]): readonly Anchor[] {
  const newer = uniquePlaces(after);
  return [...uniquePlaces(before)].flatMap(([item, place]) => {
    const other = newer.get(item);
    return other === undefined ? [] : [{ before: place, after: other }];
  });
}

function uniquePlaces(items: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, item] of items.entries()) {
    if (places.has(item)) repeated.add(item);
    places.set(item, index);
  }
  for (const item of repeated) places.delete(item);
  return places;
}

/** The longest choice whose newer places rise too: patience sorting. */
function rising(anchors: readonly Anchor[]): readonly Anchor[] {
  const tops: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, { after }] of anchors.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((anchors[tops[middle] ?? 0]?.after ?? 0) < after) low = middle + 1;
      else high = middle;
    }
    previous.push(tops[low - 1]);
    tops[low] = index;
  }
  const chosen: Anchor[] = [];
  for (let at = tops.at(-1); at !== undefined; at = previous[at]) {
    const anchor = anchors[at];
    if (anchor !== undefined) chosen.push(anchor);
  }
  return chosen.toReversed();
}
