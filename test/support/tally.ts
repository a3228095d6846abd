/** What a run of mocha came to. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Of those that passed or failed, how many were tried again. */
  readonly repeated: number;
}

export const noTests: Tally = { passed: 0, failed: 0, skipped: 0, repeated: 0 };

export function addTallies(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    repeated: a.repeated + b.repeated,
  };
}

export function parseTally(text: string): Tally | undefined {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const { passed, failed, skipped, repeated }: Partial<Record<keyof Tally, unknown>> = value;
  if (typeof passed !== 'number' || typeof failed !== 'number') return undefined;
  if (typeof skipped !== 'number' || typeof repeated !== 'number') return undefined;
  return { passed, failed, skipped, repeated };
}
