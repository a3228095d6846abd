import type { Agreement } from '../../core/scoring/agreement.ts';
import type { Reading } from '../../core/scoring/classifier.ts';
import type { NoneReason, Verdict } from '../../core/scoring/verdict.ts';
import type { Passage } from '../../core/text/passage/passage.ts';
import type { SourceRecord } from './sourceRecord.ts';

/** One judged text. */
export interface Row {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly passage: Passage;
  readonly reading: Reading;
  readonly verdict: Verdict;
  /** What the text is a part of; offsets are within the text then. */
  readonly record?: SourceRecord | undefined;
}

/** A row as JSON, a promise to whoever reads it. */
export interface RowRecord {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The model's own probabilities. */
  readonly scores: Readonly<Record<string, number>>;
  /** How many people would agree with the best label; absent where that was not measured, or the scores decided nothing. */
  readonly agreement?: Agreement;
  readonly verdict: string;
  readonly reason?: NoneReason;
  /** The model's own verdict, where a person corrected it. */
  readonly said?: string;
  readonly windows?: number;
}

/** The verdict's name where no emotion is clear. */
export const noneName = 'none';

export function verdictName(verdict: Verdict): string {
  return verdict.kind === 'emotion' ? verdict.label : noneName;
}

export function rowRecord({ file, line, passage, reading, verdict }: Row): RowRecord {
  const { agreement } = verdict.said ?? verdict;
  return {
    file,
    line,
    start: passage.range.start,
    end: passage.range.end,
    text: passage.text,
    scores: Object.fromEntries(reading.scores.map(({ label, probability }) => [label, probability])),
    ...(agreement !== undefined && { agreement }),
    verdict: verdictName(verdict),
    ...(verdict.kind === 'none' && { reason: verdict.reason }),
    ...(verdict.said !== undefined && { said: verdictName(verdict.said) }),
    ...(reading.windows > 1 && { windows: reading.windows }),
  };
}
