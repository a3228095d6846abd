import { isAgreementTable } from '../core/scoring/agreement.ts';
import { isCount, isFraction, isRecord } from '../core/scoring/guards.ts';
import {
  isOddsTable,
  isThresholds,
  type ModelInfo,
  type RuntimeChoice,
  runtimeChoices,
} from '../core/scoring/modelInfo.ts';

/** Which model to load and how. */
export interface ModelRequest {
  readonly folder: string;
  readonly runtime: RuntimeChoice;
  readonly threads: number;
}

/** Every message but `cancel` is answered once: `loaded` or `outdated`, `readings`, or `failed`. */
export type ToWorker =
  /** Once the model is loaded, it asks whether the model's files are still those that were read. */
  | ({ readonly type: 'load'; readonly id: number } & ModelRequest)
  | { readonly type: 'classify'; readonly id: number; readonly texts: readonly string[] }
  | { readonly type: 'cancel'; readonly id: number };

/** Probabilities in the model's order of labels. */
export interface RawReading {
  readonly probabilities: readonly number[];
  readonly windows: number;
}

export type FromWorker =
  | { readonly type: 'loading'; readonly fraction: number }
  | { readonly type: 'loaded'; readonly id: number; readonly info: ModelInfo }
  /** The model's files changed since they were read: only a new process can load them. */
  | { readonly type: 'outdated'; readonly id: number }
  | { readonly type: 'progress'; readonly id: number; readonly done: number }
  /** One per text, in order; null where a text alone could not be read. */
  | { readonly type: 'readings'; readonly id: number; readonly readings: readonly (RawReading | null)[] }
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
    case 'outdated':
      return isId(id) ? { type: 'outdated', id } : undefined;
    case 'progress':
      return isId(id) && isCount(done) ? { type: 'progress', id, done } : undefined;
    case 'readings':
      return isId(id) && isList(readings, isReadingOrNull) ? { type: 'readings', id, readings } : undefined;
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

/** The id of the request that a message answers, whatever is wrong with the rest. */
export function answeredBy(value: unknown): number | undefined {
  return isRecord(value) && isId(value['id']) ? value['id'] : undefined;
}

function isModelInfo(value: unknown): value is ModelInfo {
  return (
    isRecord(value) &&
    typeof value['id'] === 'string' &&
    typeof value['name'] === 'string' &&
    isList(value['labels'], (label) => typeof label === 'string') &&
    isCount(value['windowTokens']) &&
    isThresholds(value['thresholds']) &&
    (value['agreement'] === undefined || isAgreementTable(value['agreement'])) &&
    isList(value['odds'], isOddsTable) &&
    (value['runtime'] === 'native' || value['runtime'] === 'wasm' || value['runtime'] === 'fake')
  );
}

function isReadingOrNull(value: unknown): value is RawReading | null {
  if (value === null) return true;
  return isRecord(value) && isCount(value['windows']) && isList(value['probabilities'], isFraction);
}

function isList<T>(
  value: unknown,
  isEach: ((each: unknown) => each is T) | ((each: unknown) => boolean),
): value is T[] {
  return Array.isArray(value) && value.every((each) => isEach(each));
}

const isId = isCount;
