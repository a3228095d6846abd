import { isRecord } from '../../core/scoring/guards.ts';

/** What a web worker gets first: it can read no file by itself, and starts the runtime while the model is on its way. */
export interface RuntimeHandover {
  /** The runtime's WebAssembly. */
  readonly runtime: Uint8Array<ArrayBuffer>;
  /** The translation it speaks by; English without one. */
  readonly translation?: Readonly<Record<string, string>>;
}

/** What it gets then, before its first request. */
export interface ModelHandover {
  /** The model's files by their names; one that is not there is missing. */
  readonly model: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** The runtime's handover, when `value` is one. */
export function runtimeHandover(value: unknown): RuntimeHandover | undefined {
  if (!isRecord(value)) return undefined;
  const { runtime, translation } = value;
  if (!isContent(runtime)) return undefined;
  if (translation === undefined) return { runtime };
  return isTranslation(translation) ? { runtime, translation } : undefined;
}

/** The model's handover, when `value` is one. */
export function modelHandover(value: unknown): ModelHandover | undefined {
  if (!isRecord(value)) return undefined;
  const { model } = value;
  return model instanceof Map && isFiles(model) ? { model } : undefined;
}

/** What of it changes hands instead of being copied. */
export function memoryOf(handover: RuntimeHandover | ModelHandover): ArrayBuffer[] {
  const contents = 'runtime' in handover ? [handover.runtime] : [...handover.model.values()];
  return [...new Set(contents.map(({ buffer }) => buffer))];
}

function isFiles(files: ReadonlyMap<unknown, unknown>): files is ModelHandover['model'] {
  return [...files].every(([name, content]) => typeof name === 'string' && isContent(content));
}

function isTranslation(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every((sentence) => typeof sentence === 'string');
}

function isContent(value: unknown): value is Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;
}
