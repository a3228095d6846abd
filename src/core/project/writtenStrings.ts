export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The strings of a list; one string is a list of one. */
export function stringsOf(value: unknown): readonly string[] {
  const list = typeof value === 'string' ? [value] : listOf(value);
  return list.filter((each) => typeof each === 'string');
}
