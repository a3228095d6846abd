import type { Analysis } from '../core/document/analysis.ts';
import { type Arc, arcOf } from '../core/document/arc.ts';
import { isCorrected } from '../core/document/corrections.ts';
import type { JudgedPassage } from '../core/document/judgedPassage.ts';
import { peaksOf } from '../core/document/peaks.ts';
import type { Score } from '../core/scoring/scores.ts';
import type { Range } from '../core/text/passage.ts';
import type { StrongPassage } from './chart.ts';
import { excerpt } from './excerpt.ts';

/** A place in the document and its beginning. */
export interface ArcPlace extends Range {
  readonly text: string;
}

export interface ArcSpot extends ArcPlace {
  /** The label a person chose, where the point has it from them. */
  readonly corrected?: string;
  readonly scores: readonly Score[];
}

export interface ArcTurn extends ArcPlace {
  /** Words of the document read before it. */
  readonly at: number;
  readonly rises?: string;
  readonly falls?: string;
}

export interface ArcFlat extends ArcPlace {
  /** Words of the document read before it. */
  readonly at: number;
  readonly words: number;
  readonly passages: number;
}

/** What the arc of a document and the lines below it are drawn from: plain data that can be sent. */
export interface ArcChart {
  /** The document version the ranges belong to. */
  readonly version: number;
  /** The model's, whatever the filter. */
  readonly labels: readonly string[];
  readonly arc: Arc;
  /** One per point of the arc. */
  readonly spots: readonly ArcSpot[];
  readonly strongest: readonly StrongPassage[];
  readonly turns: readonly ArcTurn[];
  readonly flat?: ArcFlat;
}

const excerptLength = 100;

export type ArcChartSource = Pick<Analysis, 'version' | 'model' | 'passages' | 'sections'>;

/** Undefined until there are labels and passages. `emotions` is the filter. */
export function arcChartOf(source: ArcChartSource, emotions: readonly string[]): ArcChart | undefined {
  const { version, passages } = source;
  const labels = source.model?.labels ?? [];
  const arc = arcOf(source, labels, emotions);
  if (arc.words === 0 || arc.lanes.length === 0) return undefined;
  const { strongest, turns, flat } = peaksOf(passages, labels, emotions);
  const begin = flat?.passages[0]?.judged;
  return {
    version,
    labels,
    arc,
    spots: arc.points.flatMap(({ index, label }) => {
      const judged = passages[index];
      if (judged === undefined) return [];
      const scores = judged.reading?.scores ?? [];
      return [{ ...placeOf(judged), scores, ...(isCorrected(judged) && { corrected: label }) }];
    }),
    strongest: strongest.map(({ judged, label, probability }) => ({
      ...placeOf(judged),
      label,
      probability,
      ...(isCorrected(judged) && { isCorrected: true }),
    })),
    turns: turns.map(({ at, judged, rises, falls }) => ({
      ...placeOf(judged),
      at,
      ...(rises !== undefined && { rises }),
      ...(falls !== undefined && { falls }),
    })),
    ...(flat !== undefined &&
      begin !== undefined && {
        flat: { ...placeOf(begin), at: flat.from, words: flat.to - flat.from, passages: flat.passages.length },
      }),
  };
}

function placeOf({ passage }: JudgedPassage): ArcPlace {
  const { start, end } = passage.range;
  return { start, end, text: excerpt(passage.text, excerptLength) };
}
