import { type ModelInfo, type RuntimeChoice, runtimeChoices } from '../core/scoring/modelInfo.ts';

/** Which model to load and how. */
export interface ModelRequest {
  readonly folder: string;
  readonly runtime: RuntimeChoice;
  readonly threads: number;
}

/** Every message with an id but `cancel` is answered once: `loaded`, `readings` or `failed`. */
export type ToWorker =
  | ({ readonly type: 'load'; readonly id: number } & ModelRequest)
  | { readonly type: 'classify'; readonly id: number; readonly texts: readonly string[] }
  | { readonly type: 'cancel'; readonly id: number };

/** Probabilities by the model's label order. */
export interface RawReading {
  readonly probabilities: readonly number[];
  readonly windows: number;
}

export type FromWorker =
  | { readonly type: 'loading'; readonly fraction: number }
  | { readonly type: 'loaded'; readonly id: number; readonly info: ModelInfo }
  | { readonly type: 'progress'; readonly id: number; readonly done: number }
  | { readonly type: 'readings'; readonly id: number; readonly readings: readonly RawReading[] }
  /** `sentence` is for a person, `detail` for the log. */
  | { readonly type: 'failed'; readonly id: number; readonly sentence: string; readonly detail: string }
  | { readonly type: 'log'; readonly line: string };

/** The message, when `value` is one. */
export function toWorker(value: unknown): ToWorker | undefined {
  if (!isRecord(value) || !isId(value['id'])) return undefined;
  const { id } = value;
  switch (value['type']) {
    case 'load': {
      const { folder, threads } = value;
      const runtime = runtimeChoices.find((choice) => choice === value['runtime']);
      return typeof folder === 'string' && runtime !== undefined && isCount(threads) && threads > 0
        ? { type: 'load', id, folder, runtime, threads }
        : undefined;
    }
    case 'classify': {
      const { texts } = value;
      return isList(texts, (text) => typeof text === 'string') ? { type: 'classify', id, texts } : undefined;
    }
    case 'cancel':
      return { type: 'cancel', id };
    default:
      return undefined;
  }
}

/** The message, when `value` is one. */
export function fromWorker(value: unknown): FromWorker | undefined {
  if (!isRecord(value)) return undefined;
  const { id, fraction, info, done, readings, sentence, detail, line } = value;
  switch (value['type']) {
    case 'loading':
      return isFraction(fraction) ? { type: 'loading', fraction } : undefined;
    case 'loaded':
      return isId(id) && isModelInfo(info) ? { type: 'loaded', id, info } : undefined;
    case 'progress':
      return isId(id) && isCount(done) ? { type: 'progress', id, done } : undefined;
    case 'readings':
      return isId(id) && isList(readings, isRawReading) ? { type: 'readings', id, readings } : undefined;
    case 'failed':
      return isId(id) && typeof sentence === 'string' && typeof detail === 'string'
        ? { type: 'failed', id, sentence, detail }
        : undefined;
    case 'log':
      return typeof line === 'string' ? { type: 'log', line } : undefined;
    default:
      return undefined;
  }
}

function isModelInfo(value: unknown): value is ModelInfo {
  if (!isRecord(value) || !isRecord(value['thresholds'])) return false;
  const { probability, margin, minimumWords } = value['thresholds'];
  return (
    typeof value['id'] === 'string' &&
    typeof value['name'] === 'string' &&
    isList(value['labels'], (label) => typeof label === 'string') &&
    isCount(value['windowTokens']) &&
    isFraction(probability) &&
    isFraction(margin) &&
    isCount(minimumWords) &&
    isList(value['odds'], isOddsTable) &&
    (value['runtime'] === 'native' || value['runtime'] === 'wasm' || value['runtime'] === 'fake')
  );
}

function isOddsTable(value: unknown): boolean {
  return isRecord(value) && typeof value['name'] === 'string' && isList(value['bins'], isOddsBin);
}

function isOddsBin(value: unknown): boolean {
  return (
    isRecord(value) &&
    isFraction(value['min']) &&
    isFraction(value['max']) &&
    isCount(value['rows']) &&
    isCount(value['right'])
  );
}

function isRawReading(value: unknown): value is RawReading {
  return isRecord(value) && isCount(value['windows']) && isList(value['probabilities'], isFraction);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList<T>(
  value: unknown,
  isEach: ((each: unknown) => each is T) | ((each: unknown) => boolean),
): value is T[] {
  return Array.isArray(value) && value.every((each) => isEach(each));
}

function isFraction(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

const isId = isCount;
