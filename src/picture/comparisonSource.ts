import type { ArcSource } from '../core/document/arc.ts';
import { comparedDrafts } from './comparedDrafts.ts';
import type { ComparisonPicture } from './comparison.ts';
import { documentSummary, type SummedDocument } from './documentSummary.ts';
import type { ReportHead } from './report.ts';

/** One side of a comparison. */
export interface ComparedDraft extends ArcSource, SummedDocument {
  readonly title: string;
  /** Where it is, as its reader names it; the title where that says enough. */
  readonly file: string;
  /** 1-based, of a UTF-16 offset into this draft. */
  readonly lineOf: (offset: number) => number;
}

/** Two drafts that one model read, to be written to a file side by side. */
export interface ComparisonSource {
  readonly before: ComparedDraft;
  readonly after: ComparedDraft;
  readonly head: ReportHead;
}

export function comparisonOfSource({ before, after, head }: ComparisonSource): ComparisonPicture {
  const { model, emotions } = head;
  return { title: after.title, older: before.title, ...comparedDrafts(before, after, model.labels, emotions) };
}

/** What the comparison is called. */
export function comparisonTitle({ before, after }: Pick<ComparisonSource, 'before' | 'after'>): string {
  return `Emotions of ${after.title} compared with ${before.title === after.title ? 'an older draft' : before.title}`;
}

/** What either draft comes to, a line each. */
export function draftSummaries({ before, after }: Pick<ComparisonSource, 'before' | 'after'>): readonly string[] {
  return [`Before, ${before.file}: ${documentSummary(before)}`, `Now, ${after.file}: ${documentSummary(after)}`];
}
