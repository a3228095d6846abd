import { t } from '@vscode/l10n';

import { isOfInterest } from '../../core/scoring/interest.ts';
import { arcFile } from '../arc/arcFile.ts';
import { comparisonFile } from '../comparison/comparisonFile.ts';
import { buildComparison } from '../comparison/buildComparison.ts';
import { comparisonCsv, comparisonJson } from '../comparison/comparisonRows.ts';
import type { ComparisonSource } from '../comparison/comparisonSource.ts';
import { csvHead, csvRow } from '../records/csv.ts';
import { documentSummary } from '../format/documentSummary.ts';
import { jsonFileHead, jsonFileTail, jsonHead, jsonRow, jsonTail } from '../records/json.ts';
import { modelText } from '../format/modelText.ts';
import { type ReportDocument, type ReportHead, reportPart, subjectOf } from '../report/report.ts';
import { blocksToHtml } from '../report/blocksToHtml.ts';
import { blocksToMarkdown } from '../report/blocksToMarkdown.ts';
import { buildReport } from '../report/buildReport.ts';
import { type Row, verdictName } from '../records/row.ts';

/** One document, to be written to a file. */
export interface ExportSource {
  readonly document: ReportDocument;
  readonly head: ReportHead;
  /** 1-based, of a UTF-16 offset. */
  readonly lineOf: (offset: number) => number;
}

export interface Exporter<Source> {
  /** What is in it, for whoever chooses. */
  readonly detail: () => string;
  readonly write: (source: Source) => string;
}

export interface ExportFormat {
  readonly name: string;
  /** Of one document. */
  readonly report: Exporter<ExportSource>;
  /** Of two drafts. */
  readonly comparison: Exporter<ComparisonSource>;
}

/** What can be written to a file, by the file's ending; the command line writes the same. */
export const exportFormats = {
  html: {
    name: 'HTML',
    report: {
      detail: () => t('One page with the arc, tables and what stands out; needs no script and loads nothing'),
      write: ({ document, head }) => blocksToHtml(buildReport([document], head)),
    },
    comparison: {
      detail: () => t('One page with both arcs, the difference and every change; needs no script and loads nothing'),
      write: (source) => blocksToHtml(buildComparison(source)),
    },
  },
  md: {
    name: 'Markdown',
    report: {
      detail: () => t('The same without the picture'),
      write: ({ document, head }) => blocksToMarkdown(buildReport([document], head)),
    },
    comparison: {
      detail: () => t('The same without the picture'),
      write: (source) => blocksToMarkdown(buildComparison(source)),
    },
  },
  csv: {
    name: 'CSV',
    report: { detail: () => t('A row per passage with all scores, for spreadsheets'), write: csvOf },
    comparison: {
      detail: () => t('A row per change with all scores before and after, for spreadsheets'),
      write: comparisonCsv,
    },
  },
  json: {
    name: 'JSON',
    report: { detail: () => t('A row per passage with all scores, the distribution and the model'), write: jsonOf },
    comparison: {
      detail: () => t('A row per change with all scores before and after, both distributions and the model'),
      write: comparisonJson,
    },
  },
  svg: {
    name: 'SVG',
    report: { detail: () => t('The arc as a picture'), write: svgOf },
    comparison: { detail: () => t('Both arcs as a picture'), write: comparisonFile },
  },
} as const satisfies Readonly<Record<string, ExportFormat>>;

export type ExportName = keyof typeof exportFormats;

function csvOf(source: ExportSource): string {
  const { labels } = source.head.model;
  return (
    csvHead(labels) +
    rowsOf(source)
      .map((row) => csvRow(row, labels))
      .join('')
  );
}

function jsonOf(source: ExportSource): string {
  const { document, head } = source;
  const rows = rowsOf(source).map((row, index) => jsonRow(row, index === 0));
  return (
    jsonHead(head.model, head.thresholds) +
    jsonFileHead(document.title, true) +
    rows.join('') +
    jsonFileTail(document, rows.length > 0) +
    jsonTail([], true)
  );
}

function svgOf({ document, head }: ExportSource): string {
  const arc = reportPart(document, head).arc?.arc;
  const part = { title: subjectOf(document), summary: documentSummary(document), arc };
  return arcFile([part], head.model.labels, modelText(head.model, head.thresholds));
}

/** Those that were read and that the filter lets through. */
function rowsOf({ document, head, lineOf }: ExportSource): readonly Row[] {
  return document.passages.flatMap(({ passage, reading, verdict, state }) =>
    state !== 'done' ||
    reading === undefined ||
    verdict === undefined ||
    !isOfInterest(verdictName(verdict), head.emotions)
      ? []
      : [{ file: document.title, line: lineOf(passage.range.start), passage, reading, verdict }],
  );
}
