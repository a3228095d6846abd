import { noneName, type Row, rowRecord } from '../row.ts';
import type { Skipped } from '../chunks.ts';
import type { FileResult } from '../results.ts';
import type { Format, OutputHead } from './format.ts';

/** One JSON object, written as it grows: the model, each file with its rows and distribution, what was skipped. */
export class JsonFormat implements Format {
  readonly #head: OutputHead;
  #files = 0;
  #rows = 0;

  constructor(head: OutputHead) {
    this.#head = head;
  }

  begin(): string {
    const { model, thresholds } = this.#head;
    const { name, runtime, labels } = model;
    return `{"model":${JSON.stringify({ name, runtime, labels, thresholds })},\n"files":[`;
  }

  fileBegins(file: string): string {
    this.#files += 1;
    this.#rows = 0;
    return `${this.#files === 1 ? '' : ','}\n{"file":${JSON.stringify(file)},"rows":[`;
  }

  row(row: Row): string {
    this.#rows += 1;
    return `${this.#rows === 1 ? '' : ','}\n${JSON.stringify(rowRecord(row))}`;
  }

  fileEnds({ language, distribution, ignored }: FileResult): string {
    const shares = distribution.shares.map(({ label, share, words, passages }) => ({
      verdict: label ?? noneName,
      share,
      words,
      passages,
    }));
    const end = JSON.stringify({
      language,
      ...(ignored > 0 && { ignored }),
      distribution: { words: distribution.words, shares },
    });
    return `${this.#rows === 0 ? '' : '\n'}],${end.slice(1)}`;
  }

  end(skipped: readonly Skipped[]): string {
    return `${this.#files === 0 ? '' : '\n'}],\n"skipped":${JSON.stringify(skipped)}}\n`;
  }
}
