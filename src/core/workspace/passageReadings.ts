import type { Classifier, Reading } from '../scoring/classifier.ts';
import type { ModelInfo } from '../scoring/modelInfo.ts';
import type { Passage } from '../text/passage/passage.ts';

/** Readings that outlive the window; what it does not know or cannot keep is read again. */
export interface KeptReadings {
  get(model: ModelInfo, texts: readonly string[]): readonly (Reading | undefined)[];
  set(model: ModelInfo, readings: ReadonlyMap<string, Reading>): void;
}

export interface ReadingParts {
  readonly classifier: Classifier;
  readonly kept: KeptReadings | undefined;
  /** The classifier's model as it was a moment ago; it is asked where this is not given. */
  readonly model?: ModelInfo;
}

export interface PassageReadings {
  /** That all readings are of. */
  readonly model: ModelInfo;
  /** By text; one that could not be read has none. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** Texts that the model was asked for. */
  readonly read: number;
}

/** So many texts are read at once, and kept before more are: a person who writes waits for no more than these. */
const chunk = 16;

/** Asks for the kept ones so many at a time. */
const lookup = 512;

/** Rejects with ModelProblem, and with the signal's reason; what was read until then is kept. */
export async function readPassages(
  passages: readonly Passage[],
  parts: ReadingParts,
  signal: AbortSignal,
): Promise<PassageReadings> {
  const { classifier, kept } = parts;
  const model = parts.model ?? (await classifier.load(signal));
  const texts = [...new Set(passages.map((passage) => passage.text))];
  const readings = knownReadings(texts, model, kept);
  const missing = texts.filter((text) => !readings.has(text));
  for (let start = 0; start < missing.length; start += chunk) {
    signal.throwIfAborted();
    const asked = missing.slice(start, start + chunk);
    const answers = await classifier.classify(asked, { signal });
    signal.throwIfAborted();
    // Another model may have taken its place meanwhile: its readings are not this one's.
    if ((await classifier.load(signal)).id !== model.id) return readPassages(passages, { classifier, kept }, signal);
    const fresh = new Map<string, Reading>();
    for (const [index, text] of asked.entries()) {
      const reading = answers[index];
      if (reading !== undefined) fresh.set(text, reading);
    }
    kept?.set(model, fresh);
    for (const [text, reading] of fresh) readings.set(text, reading);
  }
  return { model, readings, read: missing.length };
}

function knownReadings(
  texts: readonly string[],
  model: ModelInfo,
  kept: KeptReadings | undefined,
): Map<string, Reading> {
  const readings = new Map<string, Reading>();
  if (kept === undefined) return readings;
  for (let start = 0; start < texts.length; start += lookup) {
    const asked = texts.slice(start, start + lookup);
    for (const [index, reading] of kept.get(model, asked).entries()) {
      const text = asked[index];
      if (text !== undefined && reading !== undefined) readings.set(text, reading);
    }
  }
  return readings;
}
