import { arcOf, type ArcSource } from '../../core/document/arc.ts';
import { percent } from '../../core/scoring/percent.ts';
import { arcFile, type ArcFilePart } from '../../picture/arcFile.ts';
import { counted } from '../../picture/numbers.ts';
import type { FileResult } from '../results.ts';
import type { Format, OutputHead } from './format.ts';

/** The arc of each file below the other, as one SVG; written at the end, since its height stands at its beginning. */
export class SvgFormat implements Format {
  readonly #head: OutputHead;
  readonly #parts: ArcFilePart[] = [];

  constructor(head: OutputHead) {
    this.#head = head;
  }

  begin(): string {
    return '';
  }

  fileBegins(): string {
    return '';
  }

  row(): string {
    return '';
  }

  fileEnds(result: FileResult, source: ArcSource): string {
    const { words } = result.distribution;
    const drawn = words > 0 && result.language !== 'other';
    this.#parts.push({
      title: result.file,
      summary: summaryOf(result),
      arc: drawn ? arcOf(source, this.#head.model.labels, this.#head.emotions ?? []) : undefined,
    });
    return '';
  }

  end(): string {
    const { model, thresholds } = this.#head;
    const foot = `Model ${model.name} (${model.runtime}); an emotion is clear from ${percent(thresholds.probability)}, ${percent(thresholds.margin).replace(' %', '')} points ahead of the next, in ${counted(thresholds.minimumWords, 'word')} or more.`;
    return arcFile(this.#parts, model.labels, foot);
  }
}

function summaryOf({ language, distribution: { shares, words } }: FileResult): string {
  const passages = shares.reduce((sum, share) => sum + share.passages, 0);
  const clear = shares.reduce((sum, share) => (share.label === undefined ? sum : sum + share.passages), 0);
  if (passages === 0 || words === 0) return 'No prose to read.';
  const counts = `${counted(words, 'word')} · ${counted(passages, 'passage')} · ${clear} with a clear emotion`;
  return language === 'other' ? `${counts} · not in English, the one language the model was made for` : counts;
}
