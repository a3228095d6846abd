import { isRecord } from '../../core/scoring/guards.ts';

/** What a web worker gets before its first request: it can read no file by itself. */
export interface Handover {
  /** The runtime's WebAssembly. */
  readonly runtime: Uint8Array<ArrayBuffer>;
  /** The model's files by their names; one that is not there is missing. */
  readonly model: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** The translation it speaks by; English without one. */
  readonly translation?: Readonly<Record<string, string>>;
}

/** The handover, when `value` is one. */
export function handoverOf(value: unknown): Handover | undefined {
  if (!isRecord(value)) return undefined;
  const { runtime, model, translation } = value;
  if (!isContent(runtime) || !(model instanceof Map) || !isFiles(model)) return undefined;
  if (translation === undefined) return { runtime, model };
  return isTranslation(translation) ? { runtime, model, translation } : undefined;
}

/** What of it changes hands instead of being copied. */
export function memoryOf({ runtime, model }: Handover): ArrayBuffer[] {
  return [...new Set([runtime, ...model.values()].map(({ buffer }) => buffer))];
}

function isFiles(files: ReadonlyMap<unknown, unknown>): files is Handover['model'] {
  return [...files].every(([name, content]) => typeof name === 'string' && isContent(content));
}

function isTranslation(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every((sentence) => typeof sentence === 'string');
}

function isContent(value: unknown): value is Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;
}
