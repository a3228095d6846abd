/** The part of node:assert/strict that the tests use, where there is no Node. */
class AssertionError extends Error {
  override readonly name = 'AssertionError';
  readonly actual: unknown;
  readonly expected: unknown;
  /** Mocha then shows how the two differ. */
  readonly showDiff = true;

  constructor(message: string, actual?: unknown, expected?: unknown) {
    super(message);
    this.actual = actual;
    this.expected = expected;
  }
}

function ok(value: unknown, message = 'The value is not truthy'): asserts value {
  if (!value) throw new AssertionError(message, value, true);
}

function equal<T>(actual: unknown, expected: T, message = 'The values differ'): asserts actual is T {
  if (!Object.is(actual, expected)) throw new AssertionError(`${message}: ${said(actual)}`, actual, expected);
}

function deepEqual<T>(actual: unknown, expected: T, message = 'The values differ'): asserts actual is T {
  if (!areAlike(actual, expected)) throw new AssertionError(`${message}: ${said(actual)}`, actual, expected);
}

function notDeepEqual(actual: unknown, expected: unknown): void {
  if (areAlike(actual, expected)) throw new AssertionError(`The values are alike: ${said(actual)}`);
}

function match(text: string, wanted: RegExp): void {
  if (!wanted.test(text)) throw new AssertionError(`${wanted} is not in: ${text}`);
}

function doesNotMatch(text: string, unwanted: RegExp): void {
  if (unwanted.test(text)) throw new AssertionError(`${unwanted} is in: ${text}`);
}

async function rejects(work: Promise<unknown>, wanted: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason ?? new Error('rejected without a reason'),
  );
  if (error === undefined) throw new AssertionError('It did not reject');
  for (const [key, value] of Object.entries(wanted)) {
    const found: unknown = Reflect.get(Object(error), key);
    if (value instanceof RegExp) match(String(found), value);
    else equal(found, value);
  }
}

function areAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return keys.length === others.length && keys.every((key) => key in other && areAlike(one[key], other[key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function said(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

// What stands in for a module that is imported whole.
export default { ok, equal, deepEqual, notDeepEqual, match, doesNotMatch, rejects };
