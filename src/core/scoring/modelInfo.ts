/** Where the numbers are computed: the processor's native library, WebAssembly, or a test's fake. */
export type Runtime = 'native' | 'wasm' | 'fake';

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
  /** Least probability of the best label, 0 to 1. */
  readonly probability: number;
  /** Least distance between the two best labels, 0 to 1. */
  readonly margin: number;
  /** Least number of words. */
  readonly minimumWords: number;
}

export const fallbackThresholds: Thresholds = { probability: 0.5, margin: 0.1, minimumWords: 3 };

export interface ModelInfo {
  /** Changes when the weights, the tokenizer or the configuration change: the key of cached readings. */
  readonly id: string;
  /** The name its figures file or folder gives it. */
  readonly name: string;
  readonly labels: readonly string[];
  /** Longest text the model reads at once, in tokens, special tokens included. */
  readonly windowTokens: number;
  readonly thresholds: Thresholds;
  /** Empty when the model's folder has no figures. */
  readonly odds: readonly OddsTable[];
  readonly runtime: Runtime;
}

/** The model's thresholds with what the user set laid over them; before a model has loaded, the fallback's. */
export function thresholdsFor(model: ModelInfo | undefined, laidOver: Partial<Thresholds>): Thresholds {
  return { ...(model?.thresholds ?? fallbackThresholds), ...laidOver };
}
