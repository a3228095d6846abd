import type { Distribution } from '../core/document/distribution.ts';
import type { ModelInfo, Thresholds } from '../core/scoring/modelInfo.ts';
import type { Language } from '../core/text/textLanguage.ts';
import { noneName, type Row, rowRecord } from './row.ts';

export interface JsonSums {
  /** What of the file this is; absent for all of it. */
  readonly part?: string;
  readonly language: Language;
  readonly distribution: Distribution;
  /** Passages the writer has ignored. */
  readonly ignored?: number;
}

/** The beginning of the one object, up to its files. */
export function jsonHead(model: ModelInfo, thresholds: Thresholds): string {
  return `{"model":${JSON.stringify(modelRecord(model, thresholds))},\n"files":[`;
}

/** The model as JSON has it. */
export function modelRecord({ name, runtime, labels }: ModelInfo, thresholds: Thresholds): object {
  return { name, runtime, labels, thresholds };
}

export function jsonFileHead(file: string, isFirst: boolean): string {
  return `${isFirst ? '' : ','}\n{"file":${JSON.stringify(file)},"rows":[`;
}

export function jsonRow(row: Row, isFirst: boolean): string {
  return `${isFirst ? '' : ','}\n${JSON.stringify(rowRecord(row))}`;
}

export function jsonFileTail(sums: JsonSums, hasRows: boolean): string {
  return `${hasRows ? '\n' : ''}],${JSON.stringify(sumsRecord(sums)).slice(1)}`;
}

/** A document's sums as JSON has them. */
export function sumsRecord({ part, language, distribution, ignored = 0 }: JsonSums): object {
  const shares = distribution.shares.map(({ label, share, words, passages }) => ({
    verdict: label ?? noneName,
    share,
    words,
    passages,
  }));
  return {
    ...(part !== undefined && { part }),
    language,
    ...(ignored > 0 && { ignored }),
    distribution: { words: distribution.words, shares },
  };
}

/** `skipped`: what could not be read, each with a sentence that says why. */
export function jsonTail(
  skipped: readonly { readonly file: string; readonly problem: string }[],
  hasFiles: boolean,
): string {
  return `${hasFiles ? '\n' : ''}],\n"skipped":${JSON.stringify(skipped)}}\n`;
}
