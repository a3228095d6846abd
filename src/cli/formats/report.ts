import type { ArcSource } from '../../core/document/arc.ts';
import type { ReportDocument, ReportHead } from '../../picture/report.ts';
import type { Skipped } from '../chunks.ts';
import type { FileResult } from '../results.ts';
import type { Format, OutputHead } from './format.ts';

export type WriteReport = (documents: readonly ReportDocument[], head: ReportHead, unread: readonly string[]) => string;

/** One report about all files, in HTML or Markdown; written at the end, when its title is known. */
export class ReportFormat implements Format {
  readonly #write: WriteReport;
  readonly #head: OutputHead;
  readonly #documents: ReportDocument[] = [];

  constructor(write: WriteReport, head: OutputHead) {
    this.#write = write;
    this.#head = head;
  }

  fileEnds({ file, language, distribution, ignored, intents }: FileResult, source: ArcSource): string {
    this.#documents.push({
      ...source,
      title: file,
      version: 0,
      language,
      distribution,
      ignored,
      intents: intents.map(({ checked }) => checked),
    });
    return '';
  }

  end(skipped: readonly Skipped[]): string {
    const { model, thresholds, emotions = [], figures } = this.#head;
    const unread = skipped.map(({ problem }) => problem);
    return this.#write(this.#documents, { model, thresholds, emotions, figures }, unread);
  }
}
