import { arcOf, type ArcSource } from '../../core/document/arc.ts';
import { arcFile, type ArcFilePart } from '../../picture/arcFile.ts';
import { documentSummary } from '../../picture/documentSummary.ts';
import { modelText } from '../../picture/modelText.ts';
import { subjectOf } from '../../picture/report.ts';
import type { FileResult } from '../results.ts';
import type { Format, OutputHead } from './format.ts';
import { named } from './named.ts';

/** The arc of each file below the other, as one SVG; written at the end, since its height stands at its beginning. */
export class SvgFormat implements Format {
  readonly #head: OutputHead;
  readonly #parts: ArcFilePart[] = [];

  constructor(head: OutputHead) {
    this.#head = head;
  }

  fileEnds(result: FileResult, source: ArcSource): string {
    const { words } = result.distribution;
    const drawn = words > 0 && result.language !== 'other';
    this.#parts.push({
      title: subjectOf(named(result.file, this.#head)),
      summary: documentSummary(result),
      arc: drawn ? arcOf(source, this.#head.model.labels, this.#head.emotions ?? []) : undefined,
    });
    return '';
  }

  end(): string {
    const { model, thresholds } = this.#head;
    return arcFile(this.#parts, model.labels, modelText(model, thresholds));
  }
}
