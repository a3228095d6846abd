// What a model's files say of it and what its process sends are held against the same guards: nothing that the one lets
// in is refused by the other.

type Fields = Readonly<Record<string, unknown>>;

/** An object with named values; a list is none. */
export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The named values of a record; none of anything else. */
export function fieldsOf(value: unknown): Fields {
  return isRecord(value) ? value : {};
}

/** What a text says that is JSON; undefined of any other. */
export function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** 0 to 1. */
export function isFraction(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

/** A whole number from 0 on that is exact. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/**
 * 0.01 to 100: with less every score is 0 or 1, with more all are alike. Inside, no finite logit becomes infinite.
 */
export function isTemperature(value: unknown): value is number {
  return typeof value === 'number' && value >= 0.01 && value <= 100;
}
