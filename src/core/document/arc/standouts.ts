import { isOfInterest } from '../../scoring/interest.ts';
import type { JudgedPassage } from '../judgement/judgedPassage.ts';
import { type QuietStretch, quietStretches } from './quietStretches.ts';
import { RunningMeans } from './runningMeans.ts';
import { smoothingWindow } from './smoothing.ts';
import { type PlacedPassage, placedByWords } from './wordOffsets.ts';

/** Where a document turns from one emotion to another. */
export interface Turn {
  /** Place of its first word, in words read. */
  readonly at: number;
  /** The first passage behind the turn. */
  readonly judged: JudgedPassage;
  /** The label that grows most, and the one that shrinks most. */
  readonly rises?: string;
  readonly falls?: string;
  /** Sum of all labels' changes, 0 to 2. */
  readonly change: number;
}

export interface Standouts {
  /** The sharpest first, at least a window apart. */
  readonly turns: readonly Turn[];
  /** The longest stretch without a clear emotion, when it has several passages. */
  readonly flat?: QuietStretch;
}

const mostTurns = 3;
/** In a document of fewer words a turn is one passage after another, and the arc no more than its dots. */
export const leastWords = 240;
/** A smaller sum of changes is no turn; a smaller change of one label is not named. */
const leastChange = 0.1;
const namedChange = 0.03;

/**
 * What stands out in a document. A turn is the beginning of a passage where the window of words before it and the
 * window behind it (each as wide as one side of the arc's smoothing) differ most: their means of every label's
 * clearness are compared, and the differences added up. At the document's ends half a window is enough.
 */
export function standoutsOf(
  passages: readonly JudgedPassage[],
  labels: readonly string[],
  emotions: readonly string[],
): Standouts {
  const placed = placedByWords(passages);
  const shown = labels.filter((label) => isOfInterest(label, emotions));
  const longest = quietStretches(placed).reduce<QuietStretch | undefined>(
    (best, each) => (best === undefined || each.to - each.from > best.to - best.from ? each : best),
    undefined,
  );
  return {
    turns: turnsOf(placed, shown),
    ...(longest !== undefined && longest.passages.length > 1 && { flat: longest }),
  };
}

function turnsOf(placed: readonly PlacedPassage[], labels: readonly string[]): readonly Turn[] {
  const words = placed.at(-1)?.to ?? 0;
  const window = smoothingWindow(words);
  if (words < leastWords) return [];
  const means = new RunningMeans(placed, labels);
  // The same two lists for each place: a novel has ten thousand passages and is asked about with each chunk that is read.
  const before = new Float64Array(labels.length);
  const changes = new Float64Array(labels.length);
  const measure = (at: number): boolean => {
    if (!means.between(at - window, at, before) || !means.between(at, at + window, changes)) return false;
    // Without an iterator: this runs ten thousand times, and what it left behind would stay in memory for long.
    for (let index = 0; index < changes.length; index += 1)
      changes[index] = (changes[index] ?? 0) - (before[index] ?? 0);
    return true;
  };
  const turns = placed.flatMap(({ from: at, judged }) => {
    if (Math.min(at, words - at) < window / 2 || !measure(at)) return [];
    const change = changes.reduce((sum, each) => sum + Math.abs(each), 0);
    return change < leastChange ? [] : [{ at, judged, change }];
  });
  const chosen: Turn[] = [];
  for (const turn of turns.toSorted((a, b) => b.change - a.change)) {
    if (chosen.length === mostTurns) break;
    if (!chosen.every(({ at }) => Math.abs(at - turn.at) >= window)) continue;
    measure(turn.at);
    chosen.push({ ...turn, ...namesOf(labels, changes) });
  }
  return chosen;
}

function namesOf(labels: readonly string[], changes: Float64Array): Pick<Turn, 'rises' | 'falls'> {
  const ordered = labels
    .map((label, index) => ({ label, change: changes[index] ?? 0 }))
    .toSorted((a, b) => b.change - a.change);
  const [most, least] = [ordered[0], ordered.at(-1)];
  return {
    ...(most !== undefined && most.change >= namedChange && { rises: most.label }),
    ...(least !== undefined && least.change <= -namedChange && { falls: least.label }),
  };
}
