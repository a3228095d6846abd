import { t } from '@vscode/l10n';

import type { Analysis } from '../../core/document/analysis/analysis.ts';
import { type ArcSource, arcOf } from '../../core/document/arc/arc.ts';
import { laneLabels } from '../../core/document/arc/lanes.ts';
import type { ComparisonPicture } from './comparison.ts';
import { documentSummary, type SummedDocument } from '../format/documentSummary.ts';
import type { ReportHead } from '../report/report.ts';
import { changesIn, type ComparedPassage, compared } from '../../core/document/comparison/comparison.ts';
import { isOfInterest } from '../../core/scoring/interest.ts';
import { verdictName } from '../records/row.ts';

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
  return before.title === after.title
    ? t('Emotions of {0} compared with an older draft', after.title)
    : t('Emotions of {0} compared with {1}', after.title, before.title);
}

/** What either draft comes to, a line each. */
export function draftSummaries({ before, after }: Pick<ComparisonSource, 'before' | 'after'>): readonly string[] {
  return [
    t('Before, {0}: {1}', before.file, documentSummary(before)),
    t('Now, {0}: {1}', after.file, documentSummary(after)),
  ];
}

type Result = Omit<ComparisonPicture, 'title' | 'older'>;

/** Two drafts side by side, as far as the filter `emotions` lets through. `labels` are those of the model that read both. */
export function comparedDrafts(
  before: ArcSource,
  after: ArcSource,
  labels: readonly string[],
  emotions: readonly string[],
): Result {
  const comparison = compared(before.passages, after.passages, labels);
  // Both drafts have the same lanes, whichever of them needs one.
  const lanes = laneLabels([...before.passages, ...after.passages], labels, emotions);
  const changes = changesIn(comparison).filter((change) => isShown(change, emotions));
  return {
    labels,
    before: arcOf(before, lanes, lanes),
    after: arcOf(after, lanes, lanes),
    shares: comparison.shares,
    changes,
    unchanged: comparison.passages.length - changes.length,
    emotions,
  };
}

function isShown(change: ComparedPassage, emotions: readonly string[]): boolean {
  if (emotions.length === 0) return true;
  const sides = [...('before' in change ? [change.before] : []), ...('after' in change ? [change.after] : [])];
  return sides.some(({ verdict }) => verdict !== undefined && isOfInterest(verdictName(verdict), emotions));
}

/** Two analyses side by side, as far as the filter `emotions` lets through. */
export function comparisonOf(
  before: Analysis,
  after: Analysis,
  emotions: readonly string[],
): ReturnType<typeof comparedDrafts> {
  return comparedDrafts(before, after, (after.model ?? before.model)?.labels ?? [], emotions);
}
