import picomatch from 'picomatch/posix.js';

/** Longer paths of keys, in UTF-16 units, are nobody's. */
export const longestPath = 1_000;

const known = new WeakMap<readonly string[], (path: string) => boolean>();

/**
 * Tells the strings that are meant, by their keys with dots between: `*` stands for a key or a part of one, `**` for any number of
 * keys, and a pattern without a dot is the last key wherever it stands. One that nobody can read means none.
 */
export function keyMatcher(patterns: readonly string[]): (path: string) => boolean {
  let matches = known.get(patterns);
  if (matches === undefined) {
    matches = matcherOf(patterns);
    known.set(patterns, matches);
  }
  return matches;
}

function matcherOf(patterns: readonly string[]): (path: string) => boolean {
  const all = patterns.flatMap((pattern) => {
    try {
      return [picomatch(named(pattern), { dot: true, nonegate: true, basename: !pattern.includes('.') })];
    } catch {
      return [];
    }
  });
  return (path) => path !== '' && path.length <= longestPath && all.some((matches) => matches(named(path)));
}

/** As the name of a file, which globs are for; a slash in a key parts nothing. */
function named(path: string): string {
  return path.replaceAll('/', '\u2044').replaceAll('.', '/');
}

/** The path of a key below another. */
export function pathBelow(path: string, key: string): string {
  // All beyond the longest is alike, so that deep documents cost no more than their length.
  return path === ''
    ? key.slice(0, longestPath + 1)
    : path.length > longestPath
      ? path
      : `${path}.${key.slice(0, longestPath)}`;
}
