import { htmlForm } from '../../render/report/blocksToHtml.ts';
import { markdownForm } from '../../render/report/blocksToMarkdown.ts';
import { comparisonJsonl } from '../../render/comparison/comparisonRows.ts';
import type { ComparisonSource } from '../../render/comparison/comparisonSource.ts';
import { exportFormats } from '../../render/export/exportFormats.ts';
import type { ColumnFormatName, FindingFormatName, WholeFormatName } from '../request.ts';
import { ColumnsFormat } from './columns/columns.ts';
import { arrowWriter, parquetWriter } from './columns/columnWriters.ts';
import { ComparisonFormat } from './comparison.ts';
import { comparisonTable } from './comparisonTable.ts';
import { CsvFormat } from './csv.ts';
import type { Format, OutputHead } from './format.ts';
import { JsonFormat } from './json.ts';
import { JsonlFormat } from './jsonl.ts';
import type { Paint } from './paint.ts';
import { ReportFormat } from './report.ts';
import { SvgFormat } from './svg.ts';
import { TableFormat } from './table.ts';
import { ColumnCsvFormat } from './columnCsv.ts';
import { ColumnJsonlFormat } from './columnJsonl.ts';
import { FindingsFormat } from './findings/findings.ts';
import { GithubFormat } from './findings/github.ts';
import { GitlabFormat } from './findings/gitlab.ts';
import { JunitFormat } from './findings/junit.ts';
import { SarifFormat } from './findings/sarif.ts';

/** For `--column`. */
export function recordFormatNamed(name: WholeFormatName, head: OutputHead, columns: number, paint: Paint): Format {
  if (name === 'csv') return new ColumnCsvFormat(head);
  return name === 'jsonl' ? new ColumnJsonlFormat() : formatNamed(name, head, columns, paint);
}

export function formatNamed(name: WholeFormatName, head: OutputHead, columns: number, paint: Paint): Format {
  switch (name) {
    case 'table':
      return new TableFormat(head, columns, paint);
    case 'json':
      return new JsonFormat(head);
    case 'jsonl':
      return new JsonlFormat();
    case 'csv':
      return new CsvFormat(head);
    case 'html':
      return new ReportFormat(htmlForm, head);
    case 'md':
      return new ReportFormat(markdownForm, head);
    case 'svg':
      return new SvgFormat(head);
    default:
      return name satisfies never;
  }
}

/** Files of columns, which are no text. */
export function columnFormatNamed(name: ColumnFormatName, head: OutputHead): Format {
  return new ColumnsFormat(head, name === 'arrow' ? arrowWriter : parquetWriter);
}

/** What lists findings alone; `version` tells the program's. */
export function findingFormatNamed(name: FindingFormatName, version: () => string): Format {
  switch (name) {
    case 'findings':
      return new FindingsFormat();
    case 'sarif':
      return new SarifFormat(version());
    case 'junit':
      return new JunitFormat();
    case 'github':
      return new GithubFormat();
    case 'gitlab':
      return new GitlabFormat();
    default:
      return name satisfies never;
  }
}

/** For `--compare`: the first file is the older draft, the second the newer one. */
export function comparisonNamed(name: WholeFormatName, head: OutputHead, columns: number, paint: Paint): Format {
  return new ComparisonFormat(comparisonWriter(name, columns, paint), head);
}

function comparisonWriter(name: WholeFormatName, columns: number, paint: Paint): (source: ComparisonSource) => string {
  if (name === 'table') return (source) => comparisonTable(source, columns, paint);
  return name === 'jsonl' ? comparisonJsonl : exportFormats[name].comparison.write;
}
