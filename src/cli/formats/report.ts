import type { ArcSource } from '../../core/document/arc.ts';
import type { Outline } from '../../picture/outline.ts';
import type { ReportDocument } from '../../picture/report.ts';
import { reportOutline } from '../../picture/reportOutline.ts';
import type { Skipped } from '../chunks.ts';
import type { FileResult } from '../results.ts';
import type { Format, OutputHead } from './format.ts';
import { named } from './named.ts';

/** One report about all files, in HTML or Markdown; written at the end, when its title is known. */
export class ReportFormat implements Format {
  readonly #write: (outline: Outline) => string;
  readonly #head: OutputHead;
  readonly #documents: ReportDocument[] = [];

  constructor(write: (outline: Outline) => string, head: OutputHead) {
    this.#write = write;
    this.#head = head;
  }

  /** As gathered so far. */
  get documents(): readonly ReportDocument[] {
    return this.#documents;
  }

  fileEnds({ file, language, distribution, ignored, intents }: FileResult, source: ArcSource): string {
    this.#documents.push({
      ...source,
      ...named(file, this.#head),
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
    return this.#write(reportOutline(this.#documents, { model, thresholds, emotions, figures }, unread));
  }
}
