export type Guard<T> = (value: unknown) => value is T;

/** A guard for each of the messages. */
export type Messages<M extends { readonly type: string }> = {
  readonly [T in M['type']]: Guard<Extract<M, { type: T }>>;
};

/** A property that may be missing. */
export interface Maybe<T> {
  readonly maybe: Guard<T>;
}

/** A guard per property of `T`, `maybe` exactly where it may be missing. */
type Properties<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? Maybe<Exclude<T[K], undefined>> : Guard<T[K]>;
};

export const isString: Guard<string> = (value) => typeof value === 'string';
export const isBoolean: Guard<boolean> = (value) => typeof value === 'boolean';

/** A whole number from 0. */
export const isCount: Guard<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Any number from 0. */
export const isAmount: Guard<number> = (value): value is number => Number.isFinite(value) && Number(value) >= 0;

/** 0 to 1; a sum of shares and a model's probability may pass it by a rounding error. */
export const isFraction: Guard<number> = (value): value is number =>
  typeof value === 'number' && value >= 0 && value <= 1 + 1e-6;

export function isOneOf<const T extends string>(choices: readonly T[]): Guard<T> {
  return (value): value is T => choices.some((choice) => choice === value);
}

export function isListOf<T>(item: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every((each) => item(each));
}

export function maybe<T>(guard: Guard<T>): Maybe<T> {
  return { maybe: guard };
}

/** An object whose named properties pass; others are let be. */
export function isShape<T>(properties: Properties<T>): Guard<T> {
  const checks = Object.entries<Guard<unknown> | Maybe<unknown>>(properties);
  return (value): value is T =>
    isRecord(value) &&
    checks.every(([key, guard]) => {
      const own = Object.hasOwn(value, key) ? value[key] : undefined;
      return typeof guard === 'function' ? guard(own) : own === undefined || guard.maybe(own);
    });
}

/** An object whose values all pass, whatever their names. */
export function isTableOf<T>(item: Guard<T>): Guard<Record<string, T>> {
  return (value): value is Record<string, T> =>
    isRecord(value) && !Array.isArray(value) && Object.values(value).every((each) => item(each));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
