import type { ArcSource } from '../../core/document/arc/arc.ts';
import type { ComparedDraft, ComparisonSource } from '../../render/comparison/comparisonSource.ts';
import { subjectOf } from '../../render/report/report.ts';
import type { Row } from '../../render/records/row.ts';
import type { FileResult } from '../fileTally.ts';
import type { Format, OutputHead } from './format.ts';
import { named } from './named.ts';

/** Two files side by side, the older draft first; written at the end, when both are read, and not at all when one is not. */
export class ComparisonFormat implements Format {
  readonly #write: (source: ComparisonSource) => string;
  readonly #head: OutputHead;
  readonly #drafts: ComparedDraft[] = [];
  readonly #rows: Row[] = [];

  constructor(write: (source: ComparisonSource) => string, head: OutputHead) {
    this.#write = write;
    this.#head = head;
  }

  row(row: Row): string {
    this.#rows.push(row);
    return '';
  }

  fileEnds({ file, language, kind, distribution }: FileResult, { sections }: ArcSource): string {
    const rows = this.#rows.splice(0);
    const lines = new Map(rows.map(({ passage, line }) => [passage.range.start, line]));
    this.#drafts.push({
      title: subjectOf(named(file, this.#head)),
      file,
      language,
      kind,
      distribution,
      sections,
      passages: rows.map(({ passage, reading, verdict }) => ({ passage, state: 'done', reading, verdict })),
      lineOf: (offset) => lines.get(offset) ?? 1,
    });
    return '';
  }

  end(): string {
    const [before, after] = this.#drafts;
    const { model, thresholds, emotions = [], figures } = this.#head;
    if (before === undefined || after === undefined) return '';
    return this.#write({ before, after, head: { model, thresholds, emotions, figures } });
  }
}
