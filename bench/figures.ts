/** Milliseconds since `start`, a value of performance.now(). */
export function since(start: number): number {
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** One line of the report: what was measured, and the goal beside it. Nothing is judged. */
export function line(what: string, measured: string, goal = ''): string {
  return `${what.padEnd(66)} ${measured.padStart(22)}${goal === '' ? '' : `   (goal ${goal})`}`;
}

export const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
