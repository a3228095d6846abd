import picomatch from 'picomatch';

const known = new WeakMap<readonly string[], (name: string) => boolean>();

/** Whether a file, by its name below the project's folder, matches one of the globs; one without a slash matches it in any folder. */
export function matchesGlobs(globs: readonly string[], name: string): boolean {
  if (name.startsWith('../')) return false;
  let matches = known.get(globs);
  if (matches === undefined) {
    matches = matcherOf(globs);
    known.set(globs, matches);
  }
  return matches(name);
}

/** Whether it may stand for more files than the one of that name. */
export function isGlob(name: string): boolean {
  const { isGlob: isOne, negated } = picomatch.scan(name);
  return isOne || negated;
}

function matcherOf(globs: readonly string[]): (name: string) => boolean {
  const all = globs.flatMap((glob) => {
    try {
      const whole = picomatch(glob, { dot: true, basename: !glob.includes('/') });
      return [(name: string) => whole(name)];
    } catch {
      // A pattern that nobody can read matches nothing.
      return [];
    }
  });
  return (name) => all.some((matches) => matches(name));
}
