import { type Arc, type ArcLane, arcSamples } from '../../core/document/arc/arc.ts';
import { spreadOverLabels } from '../../core/document/arc/strongest.ts';
import type { StrongPassage } from '../distribution/chart.ts';
import type { ArcData } from './arcData.ts';

/** A heading and the words below it, up to the next heading that is not deeper. */
export interface ArcSection {
  /** The same while headings come and go before it: its title, and which of that title it is. */
  readonly key: string;
  readonly title: string;
  /** 1 to 6. */
  readonly level: number;
  /** In words read before. */
  readonly from: number;
  readonly to: number;
}

/** Those that hold words, in document order. */
export function sectionsOf({ marks }: Pick<Arc, 'marks'>): readonly ArcSection[] {
  const seen = new Map<string, number>();
  return marks
    .map(({ title, level, at, to }) => {
      const before = seen.get(title) ?? 0;
      seen.set(title, before + 1);
      return { key: `${before} ${title}`, title, level, from: at, to };
    })
    .filter(({ from, to }) => to > from);
}

/** The title of the section with this key. */
export function sectionTitle(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}

/** The stretch of the chart alone. Its curves are the document's, smoothed over the same words. */
export function chartOfSection(chart: ArcData, { from, to }: Pick<ArcSection, 'from' | 'to'>): ArcData {
  const { arc } = chart;
  const isInside = (at: number): boolean => at >= from && at < to;
  const kept = arc.points.flatMap((point, index) => {
    const spot = chart.spots[index];
    return spot !== undefined && isInside(point.at) ? [{ point, spot }] : [];
  });
  const { flat, ...rest } = chart;
  return {
    ...rest,
    arc: {
      ...arc,
      from: (arc.from ?? 0) + from,
      words: to - from,
      lanes: arc.lanes.map((lane) => stretched(lane, arc.words, from, to)),
      points: kept.map(({ point }) => ({ ...point, at: point.at - from })),
      quiet: arc.quiet.flatMap((quiet) => {
        const [first, last] = [Math.max(from, quiet.from), Math.min(to, quiet.to)];
        return last > first ? [{ from: first - from, to: last - from }] : [];
      }),
      marks: arc.marks.flatMap((mark) =>
        isInside(mark.at) ? [{ ...mark, at: mark.at - from, to: Math.min(mark.to, to) - from }] : [],
      ),
    },
    spots: kept.map(({ spot }) => spot),
    turns: chart.turns.filter(({ at }) => isInside(at)),
    ...(flat !== undefined && isInside(flat.at) && { flat }),
  };
}

/** The curve between two places, as finely as the whole one, straight from sample to sample. */
function stretched({ label, curve }: ArcLane, words: number, from: number, to: number): ArcLane {
  const place = (at: number): number => (at / words) * (arcSamples - 1);
  return {
    label,
    curve: Array.from({ length: arcSamples }, (_, sample) => {
      const at = place(from + (sample * (to - from)) / (arcSamples - 1));
      const before = curve[Math.floor(at)];
      const behind = curve[Math.min(arcSamples - 1, Math.ceil(at))];
      if (before === undefined || behind === undefined || before === null || behind === null) return null;
      return rounded(before + (behind - before) * (at - Math.floor(at)));
    }),
  };
}

/** As fine as the document's. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** Of the dots of the chart, as `strongestPassages` chooses among passages. */
export function strongestDots({ arc, spots }: ArcData, most: number): readonly StrongPassage[] {
  const strong = arc.points
    .flatMap(({ label, strength }, index) => {
      const spot = spots[index];
      return spot === undefined ? [] : [{ label, strength, spot }];
    })
    .toSorted((a, b) => b.strength - a.strength || b.spot.probability - a.spot.probability);
  return spreadOverLabels(strong, ({ label }) => label, most).map(({ label, spot }) => {
    const { start, end, text, certainty, probability } = spot;
    return { start, end, text, label, certainty, probability };
  });
}
