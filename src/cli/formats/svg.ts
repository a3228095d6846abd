import { arcOf, type ArcSource } from '../../core/document/arc/arc.ts';
import { ArcStack } from '../../render/arc/arcFile.ts';
import { documentSummary } from '../../render/format/documentSummary.ts';
import { modelText } from '../../render/format/modelText.ts';
import { subjectOf } from '../../render/report/report.ts';
import type { FileResult } from '../fileTally.ts';
import type { Format, OutputHead } from './format.ts';
import { named } from './named.ts';

/** The arc of each file below the other, as one SVG, whose height stands at its beginning. */
export class SvgFormat implements Format {
  readonly keepsPassages = true;
  readonly beginsLast = true;
  readonly #head: OutputHead;
  readonly #stack: ArcStack;

  constructor(head: OutputHead) {
    this.#head = head;
    this.#stack = new ArcStack(head.model.labels, modelText(head.model, head.thresholds));
  }

  begin(): string {
    return this.#stack.begin();
  }

  fileEnds(result: FileResult, source: ArcSource): string {
    const { words } = result.distribution;
    const drawn = words > 0 && result.language !== 'other';
    return this.#stack.add({
      title: subjectOf(named(result.file, this.#head)),
      summary: documentSummary(result),
      arc: drawn ? arcOf(source, this.#head.model.labels, this.#head.emotions ?? []) : undefined,
    });
  }

  end(): string {
    return this.#stack.end();
  }
}
