import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import type { Distribution } from '../../core/document/judgement/distribution.ts';
import { strongestPassages } from '../../core/document/arc/strongest.ts';
import { certaintyText } from '../../core/scoring/verdictText.ts';
import { type NoneReason, noneReasons } from '../../core/scoring/verdict.ts';
import type { Range } from '../../core/text/passage/passage.ts';
import { excerpt } from '../format/excerpt.ts';

export interface ChartRow {
  /** Absent for "no clear emotion", the last row. */
  readonly label?: string;
  /** Of the judged words, 0 to 1. */
  readonly share: number;
  readonly words: number;
  readonly passages: number;
}

export interface ReasonCount {
  readonly reason: NoneReason;
  readonly passages: number;
}

export interface StrongPassage extends Range {
  readonly label: string;
  /** How many people would agree; where that is unknown, how sure the model is; or that a person chose the label. */
  readonly certainty: string;
  /** The model's own, 0 to 1, of a corrected label too. */
  readonly probability: number;
  /** The beginning of the passage. */
  readonly text: string;
}

/** What the pictures of a document, or of the classified selections, are drawn from: plain data that can be sent. */
export interface Chart {
  /** The document version the ranges of `strongest` belong to. */
  readonly version: number;
  /** Of all passages, judged or not. */
  readonly words: number;
  readonly passages: number;
  /** One per label of the model, in its order, then the row without a label; empty until the labels are known. */
  readonly rows: readonly ChartRow[];
  /** Why passages have no clear emotion; only reasons that occur. */
  readonly reasons: readonly ReasonCount[];
  /** Passages the model could not read. */
  readonly failed: number;
  readonly strongest: readonly StrongPassage[];
}

export interface ChartSource {
  readonly version: number;
  readonly passages: readonly JudgedPassage[];
  readonly distribution: Distribution;
}

/** Passages listed: each label's strongest, and some more. */
export const mostStrongest = 8;
const excerptLength = 160;

/** `emotions` is the filter: it chooses the strongest passages and nothing else. */
export function chartOf({ version, passages, distribution }: ChartSource, emotions: readonly string[]): Chart {
  return {
    version,
    words: passages.reduce((words, { passage }) => words + passage.words, 0),
    passages: passages.length,
    rows: distribution.shares.map(({ label, share, words, passages: count }) => ({
      ...(label !== undefined && { label }),
      share,
      words,
      passages: count,
    })),
    reasons: reasonCounts(passages),
    failed: passages.filter(({ state }) => state === 'failed').length,
    strongest: strongestPassages(passages, emotions, mostStrongest).map(({ judged, verdict }) => ({
      start: judged.passage.range.start,
      end: judged.passage.range.end,
      label: verdict.label,
      certainty: certaintyText(verdict),
      probability: verdict.probability,
      text: excerpt(judged.passage.text, excerptLength),
    })),
  };
}

/** The labels of the chart, in the model's order. */
export function labelsOf({ rows }: Chart): readonly string[] {
  return rows.flatMap(({ label }) => (label === undefined ? [] : [label]));
}

/** More rows than these are too many to look through for the few that matter. */
const mostRows = 10;

/**
 * The rows to draw. Of a model with many labels those with passages and those that the filter `emotions` names, the largest
 * first, and the labels that are left out.
 */
export function drawnRows(
  { rows }: Pick<Chart, 'rows'>,
  emotions: readonly string[],
): { readonly rows: readonly ChartRow[]; readonly absent: readonly string[] } {
  if (rows.length <= mostRows + 1) return { rows, absent: [] };
  const isDrawn = ({ label, passages }: ChartRow): boolean =>
    label === undefined || passages > 0 || emotions.includes(label);
  const size = ({ label, share }: ChartRow): number => (label === undefined ? -1 : share);
  return {
    rows: rows.filter(isDrawn).toSorted((a, b) => size(b) - size(a)),
    absent: rows.flatMap((row) => (row.label === undefined || isDrawn(row) ? [] : [row.label])),
  };
}

/** Passages with a clear emotion. */
export function clearPassages({ rows }: Chart): number {
  return rows.reduce((sum, { label, passages }) => (label === undefined ? sum : sum + passages), 0);
}

/** True when every judged passage went without an emotion because of the document's language. */
export function isForeign(chart: Chart): boolean {
  const [only, ...others] = chart.reasons;
  return only?.reason === 'notEnglish' && others.length === 0 && clearPassages(chart) === 0;
}

function reasonCounts(passages: readonly JudgedPassage[]): readonly ReasonCount[] {
  const counts = new Map<NoneReason, number>();
  for (const { verdict } of passages) {
    if (verdict?.kind === 'none') counts.set(verdict.reason, (counts.get(verdict.reason) ?? 0) + 1);
  }
  return noneReasons.flatMap((reason) => {
    const passages = counts.get(reason);
    return passages === undefined ? [] : [{ reason, passages }];
  });
}
