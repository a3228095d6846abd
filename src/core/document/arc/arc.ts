import { byStrength, type EmotionVerdict, emotionOfInterest, strengthOf } from '../../scoring/interest.ts';
import type { Section } from '../../text/passage/passage.ts';
import type { JudgedPassage } from '../judgement/judgedPassage.ts';
import { labelsFound, laneLabels } from './lanes.ts';
import { quietStretches } from './quietStretches.ts';
import { smoothedCurves, smoothingWindow } from './smoothing.ts';
import { type PlacedPassage, placedByWords } from './wordOffsets.ts';

/** A document from its first word to its last. Places are words read before; drawing it costs the same however long it is. */
export interface Arc {
  readonly words: number;
  /** Words of the document before it; absent when it begins with the document. */
  readonly from?: number;
  /** Of the smoothing: words to each side, the nearer the more they count. */
  readonly window: number;
  /** True where heights are shares of people who agree; else they are the model's probabilities. */
  readonly ofPeople?: boolean;
  readonly lanes: readonly ArcLane[];
  /** Emotions of the document that have no lane, since there is no room; absent where all have one. */
  readonly withoutLane?: number;
  /** Passages with a clear emotion, in document order; of those that would lie on each other in a lane the strongest. */
  readonly points: readonly ArcPoint[];
  /** Stretches without a clear emotion that are at least as long as the window. */
  readonly quiet: readonly { readonly from: number; readonly to: number }[];
  readonly marks: readonly ArcMark[];
}

export interface ArcLane {
  readonly label: string;
  /** 0 to 1 at `arcSamples` places evenly from the first word to the last; null where too little has been read. */
  readonly curve: readonly (number | null)[];
}

export interface ArcPoint {
  readonly label: string;
  /** 0 to 1: the share of people who agree, or the model's probability. */
  readonly strength: number;
  /** The middle of the passage. */
  readonly at: number;
  /** Index of the passage in the document. */
  readonly index: number;
}

/** A heading. */
export interface ArcMark {
  readonly title: string;
  /** 1 to 6. */
  readonly level: number;
  readonly at: number;
  /** Where the next heading that is not deeper stands, whether or not that one has a mark; the document's end for the last. */
  readonly to: number;
}

export interface ArcSource {
  readonly passages: readonly JudgedPassage[];
  readonly sections: readonly Section[];
}

export const arcSamples = 240;
const mostMarks = 400;

/** A lane for each of the model's `labels` that the filter `emotions` lets through, as far as `laneLabels` has room. */
export function arcOf({ passages, sections }: ArcSource, labels: readonly string[], emotions: readonly string[]): Arc {
  const placed = placedByWords(passages);
  const words = placed.at(-1)?.to ?? 0;
  const window = smoothingWindow(words);
  const shown = laneLabels(passages, labels, emotions);
  const withoutLane = labelsFound(passages, labels, emotions).length - labelsFound(passages, shown, emotions).length;
  const places = Array.from({ length: arcSamples }, (_, sample) => (sample * words) / (arcSamples - 1));
  const curves = words === 0 ? [] : smoothedCurves(placed, shown, places, window);
  return {
    words,
    window,
    ...(passages.some(({ verdict }) => verdict?.agreement !== undefined) && { ofPeople: true }),
    ...(withoutLane > 0 && { withoutLane }),
    lanes: shown.map((label, index) => ({ label, curve: curves[index] ?? [] })),
    points: pointsOf(placed, words, shown, emotions),
    quiet: quietStretches(placed).flatMap(({ from, to }) => (to - from < window ? [] : [{ from, to }])),
    marks: marksOf(placed, sections),
  };
}

function pointsOf(
  placed: readonly PlacedPassage[],
  words: number,
  labels: readonly string[],
  emotions: readonly string[],
): readonly ArcPoint[] {
  const strongest = new Map<string, { readonly verdict: EmotionVerdict; readonly point: ArcPoint }>();
  for (const [index, { judged, from, to }] of placed.entries()) {
    const verdict = emotionOfInterest(judged.verdict, emotions);
    if (verdict === undefined || !labels.includes(verdict.label)) continue;
    const at = (from + to) / 2;
    const cell = `${Math.floor((at / Math.max(1, words)) * arcSamples)} ${verdict.label}`;
    const before = strongest.get(cell);
    if (before !== undefined && byStrength(before.verdict, verdict) <= 0) continue;
    strongest.set(cell, { verdict, point: { label: verdict.label, strength: strengthOf(verdict), at, index } });
  }
  return [...strongest.values()].map(({ point }) => point).toSorted((a, b) => a.index - b.index);
}

/**
 * Headings of the upper levels, as many whole levels as stay within the most marks; where the first that has several
 * headings has too many already, every so many of them, so that the marks reach the document's end.
 */
function marksOf(placed: readonly PlacedPassage[], sections: readonly Section[]): readonly ArcMark[] {
  const marks = allMarks(placed, sections);
  const levels = [...new Set(marks.map(({ level }) => level))].toSorted((a, b) => a - b);
  const downTo = (deepest: number): readonly ArcMark[] => marks.filter(({ level }) => level <= deepest);
  const several = levels.find((level) => downTo(level).length > 1) ?? 0;
  const within = levels.findLast((level) => downTo(level).length <= mostMarks) ?? 0;
  const kept = downTo(Math.max(several, within));
  const each = Math.ceil(kept.length / mostMarks);
  return kept.filter((_, index) => index % each === 0);
}

function allMarks(placed: readonly PlacedPassage[], sections: readonly Section[]): readonly ArcMark[] {
  const firsts = new Map<number, number>();
  for (const { judged, from } of placed)
    if (!firsts.has(judged.passage.section)) firsts.set(judged.passage.section, from);
  const words = placed.at(-1)?.to ?? 0;
  let at = words;
  const fromTheEnd: ArcMark[] = [];
  /** Headings behind, none deeper than those before it in the list. */
  const behind: ArcMark[] = [];
  for (const [index, { title, level }] of [...sections.entries()].toReversed()) {
    at = firsts.get(index) ?? at;
    if (level === 0) continue;
    while ((behind.at(-1)?.level ?? 0) > level) behind.pop();
    const mark = { title, level, at, to: behind.at(-1)?.at ?? words };
    behind.push(mark);
    fromTheEnd.push(mark);
  }
  return fromTheEnd.toReversed();
}
