import { isOfInterest } from '../scoring/interest.ts';
import type { JudgedPassage } from './judgedPassage.ts';
import { type QuietStretch, quietStretches } from './quietStretches.ts';
import { RunningMeans } from './runningMeans.ts';
import { smoothingWindow } from './smoothing.ts';
import { type StrongPassage, strongestPassages } from './strongest.ts';
import { type PlacedPassage, placedByWords } from './wordPlaces.ts';

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

export interface Peaks {
  /** The strongest passage of each label. */
  readonly strongest: readonly StrongPassage[];
  /** The sharpest first, at least a window apart. */
  readonly turns: readonly Turn[];
  /** The longest stretch without a clear emotion, when it has several passages. */
  readonly flat?: QuietStretch;
}

const mostTurns = 3;
/** In a shorter document a turn is one passage after another. */
const leastWords = 240;
/** A smaller sum of changes is no turn; a smaller change of one label is not named. */
const leastChange = 0.1;
const namedChange = 0.03;

/**
 * What stands out in a document. A turn is the beginning of a passage where the window of words before it and the
 * window behind it (each as wide as one side of the arc's smoothing) differ most: their means of every label's
 * clearness are compared, and the differences added up. At the document's ends half a window is enough.
 */
export function peaksOf(
  passages: readonly JudgedPassage[],
  labels: readonly string[],
  emotions: readonly string[],
): Peaks {
  const placed = placedByWords(passages);
  const shown = labels.filter((label) => isOfInterest(label, emotions));
  const longest = quietStretches(placed).reduce<QuietStretch | undefined>(
    (best, each) => (best === undefined || each.to - each.from > best.to - best.from ? each : best),
    undefined,
  );
  return {
    strongest: strongestPassages(passages, emotions, shown.length),
    turns: turnsOf(placed, shown),
    ...(longest !== undefined && longest.passages.length > 1 && { flat: longest }),
  };
}

function turnsOf(placed: readonly PlacedPassage[], labels: readonly string[]): readonly Turn[] {
  const words = placed.at(-1)?.to ?? 0;
  const window = smoothingWindow(words);
  if (words < leastWords) return [];
  const means = new RunningMeans(placed, labels);
  const turns = placed.flatMap((each) => {
    const at = each.from;
    if (Math.min(at, words - at) < window / 2) return [];
    const before = means.between(at - window, at);
    const behind = means.between(at, at + window);
    if (before === undefined || behind === undefined) return [];
    const changes = labels
      .map((label, index) => ({ label, change: (behind[index] ?? 0) - (before[index] ?? 0) }))
      .toSorted((a, b) => b.change - a.change);
    const change = changes.reduce((sum, { change }) => sum + Math.abs(change), 0);
    const [most, least] = [changes[0], changes.at(-1)];
    if (change < leastChange || most === undefined || least === undefined) return [];
    return [
      {
        at,
        judged: each.judged,
        change,
        ...(most.change >= namedChange && { rises: most.label }),
        ...(least.change <= -namedChange && { falls: least.label }),
      },
    ];
  });
  const chosen: Turn[] = [];
  for (const turn of turns.toSorted((a, b) => b.change - a.change)) {
    if (chosen.length === mostTurns) break;
    if (chosen.every(({ at }) => Math.abs(at - turn.at) >= window)) chosen.push(turn);
  }
  return chosen;
}
