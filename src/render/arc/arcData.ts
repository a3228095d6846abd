import { emotionName, noEmotionName } from '../../core/language/emotionNames.ts';
import type { Analysis } from '../../core/document/analysis/analysis.ts';
import { type Arc, arcOf } from '../../core/document/arc/arc.ts';
import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import { standoutsOf } from '../../core/document/arc/standouts.ts';
import { certaintyText } from '../../core/scoring/verdictText.ts';
import type { ModelInfo } from '../../core/scoring/modelInfo.ts';
import type { EmotionVerdict } from '../../core/scoring/interest.ts';
import type { Verdict } from '../../core/scoring/verdict.ts';
import type { Range } from '../../core/text/passage/passage.ts';
import { excerpt } from '../format/excerpt.ts';

/** A place in the document and its beginning. */
export interface ArcPlace extends Range {
  readonly text: string;
  /** What comes behind the text and stays where that is cut. */
  readonly tail?: string;
}

export interface ArcSpot extends ArcPlace {
  /** How many people would agree; where that is unknown, how sure the model is; or that a person chose the label. */
  readonly certainty: string;
  /** The model's own, 0 to 1, of a corrected label too. */
  readonly probability: number;
  /** What the model said, where a person chose the label. */
  readonly said?: string;
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
export interface ArcData {
  /** The document version the ranges belong to. */
  readonly version: number;
  /** The model's, whatever the filter. */
  readonly labels: readonly string[];
  readonly arc: Arc;
  /** One per point of the arc. */
  readonly spots: readonly ArcSpot[];
  readonly turns: readonly ArcTurn[];
  readonly flat?: ArcFlat;
}

const excerptLength = 100;

export interface ArcDataSource extends Pick<Analysis, 'version' | 'passages' | 'sections'> {
  readonly model?: Pick<ModelInfo, 'labels'>;
}

/** Undefined until there are labels and passages. `emotions` is the filter. */
export function arcDataOf(source: ArcDataSource, emotions: readonly string[]): ArcData | undefined {
  const { version, passages } = source;
  const labels = source.model?.labels ?? [];
  const arc = arcOf(source, labels, emotions);
  if (arc.words === 0 || arc.lanes.length === 0) return undefined;
  const { turns, flat } = standoutsOf(passages, labels, emotions);
  const begin = flat?.passages[0]?.judged;
  return {
    version,
    labels,
    arc,
    spots: arc.points.flatMap(({ index }) => {
      const judged = passages[index];
      return judged?.verdict?.kind === 'emotion' ? [spotOf(judged, judged.verdict)] : [];
    }),
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

function spotOf(judged: JudgedPassage, verdict: EmotionVerdict): ArcSpot {
  const { said, probability } = verdict;
  return {
    ...placeOf(judged),
    certainty: certaintyText(verdict),
    probability,
    ...(said !== undefined && { said: saidText(said) }),
  };
}

function saidText(said: Verdict): string {
  return said.kind === 'emotion' ? `${emotionName(said.label)} ${certaintyText(said)}` : noEmotionName();
}

function placeOf({ passage }: JudgedPassage): ArcPlace {
  const { start, end } = passage.range;
  return { start, end, text: excerpt(passage.text, excerptLength) };
}
