import { fieldsOf } from '../../core/scoring/guards.ts';

/** What a person may have set to anything, by the keys of one section. */
interface Configured {
  get(key: string): unknown;
}

/** Each value from 0 to `max`; what is no number is left out. */
export function numbersOf(value: unknown, max: number): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).flatMap(([label, least]) =>
      typeof least === 'number' && Number.isFinite(least) ? [[label, Math.min(max, Math.max(0, least))] as const] : [],
    ),
  );
}

export function boolean(values: Configured, key: string): boolean {
  return values.get(key) === true;
}

export function string(values: Configured, key: string): string {
  const value = values.get(key);
  return typeof value === 'string' ? value.trim() : '';
}

/** A number within its limits; undefined for null and for what is not a number. */
export function number(values: Configured, key: string, min: number, max: number): number | undefined {
  const value = values.get(key);
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : undefined;
}

export function strings(values: Configured, key: string): readonly string[] {
  const value = values.get(key);
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

/** The value when it is one of `choices`, else the first of them. */
export function oneOf<const T extends string>(
  values: Configured,
  key: string,
  choices: readonly [T, ...(readonly T[])],
): T {
  const value = values.get(key);
  return choices.find((choice) => choice === value) ?? choices[0];
}
