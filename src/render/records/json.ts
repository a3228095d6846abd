import type { Distribution } from '../../core/document/judgement/distribution.ts';
import type { ModelInfo, Thresholds } from '../../core/scoring/modelInfo.ts';
import type { TextKind } from '../../core/text/language/textKind.ts';
import type { Language } from '../../core/text/language/textLanguage.ts';
import { noneName, type Row, rowRecord } from './row.ts';

export interface JsonSums {
  /** What of the file this is; absent for all of it. */
  readonly part?: string;
  readonly language: Language;
  readonly kind: TextKind;
  readonly distribution: Distribution;
  /** Passages the writer has ignored. */
  readonly ignored?: number;
}

/** The beginning of the one object, up to its files. */
export function jsonHead(model: ModelInfo, thresholds: Thresholds): string {
  return `{"model":${JSON.stringify(modelRecord(model, thresholds))},\n"files":[`;
}

/** The model as JSON has it, with the thresholds that decided. */
export function modelRecord({ name, runtime, labels }: ModelInfo, thresholds: Thresholds): object {
  const { agreement, probability, ...rest } = thresholds;
  return {
    name,
    runtime,
    labels,
    thresholds: { ...(agreement === undefined ? { probability } : { agreement }), ...rest },
  };
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
export function sumsRecord({ part, language, kind, distribution, ignored = 0 }: JsonSums): object {
  const shares = distribution.shares.map(({ label, share, words, passages }) => ({
    verdict: label ?? noneName,
    share,
    words,
    passages,
  }));
  return {
    ...(part !== undefined && { part }),
    language,
    textKind: kind,
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
