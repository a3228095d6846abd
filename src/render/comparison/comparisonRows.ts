import type { ComparedPassage } from '../../core/document/comparison/comparison.ts';
import type { JudgedPassage } from '../../core/document/judgement/judgedPassage.ts';
import { hasOtherEmotion } from './changeText.ts';
import { type ComparedDraft, type ComparisonSource, comparisonOfSource } from './comparisonSource.ts';
import { csvCells, csvColumns, csvRecord } from '../records/csv.ts';
import { modelRecord, sumsRecord } from '../records/json.ts';
import { type Row, type RowRecord, rowRecord } from '../records/row.ts';

/** A change as JSON, a promise to whoever reads it. A side without verdict and scores could not be read. */
export interface ChangeRecord {
  readonly change: ComparedPassage['kind'];
  readonly emotionChanged: boolean;
  readonly before?: Partial<RowRecord>;
  readonly after?: Partial<RowRecord>;
}

/** One object: the model, both drafts with their distributions, the changes and how many passages have none. */
export function comparisonJson(source: ComparisonSource): string {
  const { before, after, head } = source;
  const { changes, unchanged } = comparisonOfSource(source);
  const records = changes.map((change) => `\n${JSON.stringify(changeRecord(change, source))}`);
  return (
    `{"model":${JSON.stringify(modelRecord(head.model, head.thresholds))},\n` +
    `"before":${JSON.stringify({ file: before.file, ...sumsRecord(before) })},\n` +
    `"after":${JSON.stringify({ file: after.file, ...sumsRecord(after) })},\n` +
    `"unchanged":${unchanged},\n"changes":[${records.join(',')}${records.length === 0 ? '' : '\n'}]}\n`
  );
}

/** A JSON object a line and change. */
export function comparisonJsonl(source: ComparisonSource): string {
  const { changes } = comparisonOfSource(source);
  return changes.map((change) => `${JSON.stringify(changeRecord(change, source))}\n`).join('');
}

/** A record per change, with the columns of a row for either side; those of a side that is not there are empty. */
export function comparisonCsv(source: ComparisonSource): string {
  const { labels } = source.head.model;
  const columns = csvColumns(labels);
  const none = columns.map(() => '');
  const cells = (row: Row | undefined): readonly (string | number)[] =>
    row === undefined ? none : csvCells(row, labels);
  return [
    [
      'change',
      'emotion changed',
      ...columns.map((name) => `before ${name}`),
      ...columns.map((name) => `after ${name}`),
    ],
    ...comparisonOfSource(source).changes.map((change) => [
      change.kind,
      hasOtherEmotion(change) ? 'yes' : 'no',
      ...('before' in change ? cells(rowOf(change.before, source.before)) : none),
      ...('after' in change ? cells(rowOf(change.after, source.after)) : none),
    ]),
  ]
    .map(csvRecord)
    .join('');
}

function changeRecord(change: ComparedPassage, { before, after }: ComparisonSource): ChangeRecord {
  return {
    change: change.kind,
    emotionChanged: hasOtherEmotion(change),
    ...('before' in change && { before: sideRecord(change.before, before) }),
    ...('after' in change && { after: sideRecord(change.after, after) }),
  };
}

function sideRecord(judged: JudgedPassage, draft: ComparedDraft): Partial<RowRecord> {
  const row = rowOf(judged, draft);
  if (row !== undefined) return rowRecord(row);
  const { range, text } = judged.passage;
  return { file: draft.file, line: draft.lineOf(range.start), ...range, text };
}

/** Undefined where the passage could not be read. */
function rowOf({ passage, reading, verdict }: JudgedPassage, { file, lineOf }: ComparedDraft): Row | undefined {
  if (reading === undefined || verdict === undefined) return undefined;
  return { file, line: lineOf(passage.range.start), passage, reading, verdict };
}
