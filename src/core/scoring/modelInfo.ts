import type { Activation } from './activation.ts';
import { type AgreementTable, majority } from './agreement.ts';
import { isCount, isFraction, isRecord } from './guards.ts';
import { agreementOfProbability, isOldThreshold } from './thresholdUnit.ts';

/** Where the numbers are computed: the processor's native library, WebAssembly, a server elsewhere, or a test's fake. */
export type Runtime = 'native' | 'wasm' | 'server' | 'fake';

/** What the user asks for; `auto` is native where it loads, else WebAssembly. */
export const runtimeChoices = ['auto', 'native', 'wasm'] as const;
export type RuntimeChoice = (typeof runtimeChoices)[number];

/** A bin of measured odds: of `rows` test texts scored in [min, max), people agreed with `right`. */
export interface OddsBin {
  readonly min: number;
  readonly max: number;
  readonly rows: number;
  readonly right: number;
}

/** One test set's odds, by the name the figures file gives it ("tweets", "comments"). */
export interface OddsTable {
  readonly name: string;
  readonly bins: readonly OddsBin[];
}

/** When a top score counts as an emotion. Shipped with the model, each can be set by the user. */
export interface Thresholds {
  /** Least share of people who would agree, 0 to 1; absent where that was not measured, and the probability decides. */
  readonly agreement?: number;
  /** Least probability of the best label, 0 to 1; does not count beside `agreement`. */
  readonly probability: number;
  /** Least distance between the two best labels, 0 to 1. */
  readonly margin: number;
  /** Least number of words. */
  readonly minimumWords: number;
  /** Least probability, 0 to 1, of labels that have one of their own: it counts in place of the two above. */
  readonly labels?: LabelThresholds;
  /** The model's label that means "no clear emotion"; absent where it has none. */
  readonly neutral?: string;
}

export type LabelThresholds = Readonly<Record<string, number>>;

export const fallbackThresholds: Thresholds = { probability: 0.5, margin: 0.1, minimumWords: 3 };

/** What holds where a model's figures don't say. Where each label stands for itself, two may well be near each other. */
export function fallbackFor(activation: Activation): Thresholds {
  return activation === 'sigmoid' ? { ...fallbackThresholds, margin: 0 } : fallbackThresholds;
}

export interface ModelInfo {
  /** Changes when the weights, the tokenizer or the configuration change: the key of cached readings. */
  readonly id: string;
  /** The name its figures file or folder gives it. */
  readonly name: string;
  readonly labels: readonly string[];
  /** Longest text the model reads at once, in tokens, special tokens included. */
  readonly windowTokens: number;
  readonly thresholds: Thresholds;
  /** Absent when it was not measured for the model. */
  readonly agreement?: AgreementTable;
  /** Empty when the model's folder has no figures. */
  readonly odds: readonly OddsTable[];
  readonly runtime: Runtime;
  /** The server that reads the texts, with its port; absent where this machine does. */
  readonly host?: string;
}

/** The model's thresholds with what the user set laid over them; before a model has loaded, the fallback's. */
export function thresholdsFor(model: ModelInfo | undefined, laidOver: Partial<Thresholds>): Thresholds {
  const own = model?.thresholds ?? fallbackThresholds;
  const { agreement, labels, ...rest } = { ...own, ...laidOver, labels: { ...own.labels, ...laidOver.labels } };
  const thresholds = { ...rest, ...(Object.keys(labels).length > 0 && { labels }) };
  if (model?.agreement === undefined) return thresholds;
  const least = isOldThreshold(laidOver) ? agreementOfProbability(model.agreement, thresholds.probability) : agreement;
  return { ...thresholds, agreement: least ?? majority };
}

export function isThresholds(value: unknown): value is Thresholds {
  if (!isRecord(value)) return false;
  const { agreement, probability, margin, minimumWords, labels, neutral } = value;
  return (
    (agreement === undefined || isFraction(agreement)) &&
    isFraction(probability) &&
    isFraction(margin) &&
    isCount(minimumWords) &&
    (labels === undefined || isLabelThresholds(labels)) &&
    (neutral === undefined || typeof neutral === 'string')
  );
}

export function isLabelThresholds(value: unknown): value is LabelThresholds {
  return isRecord(value) && Object.values(value).every(isFraction);
}

export function isOddsTable(value: unknown): value is OddsTable {
  if (!isRecord(value) || typeof value['name'] !== 'string') return false;
  return Array.isArray(value['bins']) && value['bins'].every(isOddsBin);
}

export function isOddsBin(value: unknown): value is OddsBin {
  if (!isRecord(value)) return false;
  const { min, max, rows, right } = value;
  return isFraction(min) && isFraction(max) && min < max && isCount(rows) && isCount(right) && right <= rows;
}
