import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import { probabilityOf } from '../../core/scoring/scores.ts';
import { lineNumbers } from '../../core/text/passage/lineNumbers.ts';
import { excerpt } from '../format/excerpt.ts';
import { verdictName } from '../records/row.ts';

/** What an assistant is told of a passage: names as in the command line's JSON, and no more than it needs. */
export interface ToolPassage {
  /** 1-based, in the text that was read. */
  readonly line: number;
  /** A label; `none` where no emotion is clear; `unread` where the model could not read it. */
  readonly verdict: string;
  readonly reason?: string;
  /** The model's own probability of the verdict's label. */
  readonly probability?: number;
  /** Of people, the share that would agree. */
  readonly agreement?: number;
  /** Its beginning. */
  readonly text: string;
}

/** UTF-16 units that are quoted of a passage. */
export const quotedUnits = 160;

/** The passages, in order, with their lines. */
export function toolPassages(text: string, passages: readonly JudgedPassage[]): readonly ToolPassage[] {
  const lines = lineNumbers(
    text,
    passages.map(({ passage }) => passage.range.start),
  );
  return passages.map((judged, index) => ({
    line: lines[index] ?? 1,
    ...verdictFields(judged),
    text: excerpt(judged.passage.text, quotedUnits),
  }));
}

export function verdictFields({ verdict, reading }: JudgedPassage): Omit<ToolPassage, 'line' | 'text'> {
  if (verdict === undefined || reading === undefined) return { verdict: 'unread' };
  if (verdict.kind === 'none') return { verdict: verdictName(verdict), reason: verdict.reason };
  const { label, agreement } = verdict;
  return {
    verdict: label,
    probability: rounded(probabilityOf(reading.scores, label)),
    ...(agreement !== undefined && verdict.said === undefined && { agreement: rounded(agreement.share) }),
  };
}

/** Enough for whoever reads it, and short. */
export function rounded(value: number): number {
  return Number(value.toFixed(3));
}
