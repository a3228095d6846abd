import { lastAtOrBefore } from './lastAtOrBefore.ts';
import type { Passage, Range } from './passage.ts';

/** The passage that holds `offset`, its end included, so that a caret behind the last character still finds it. */
export function passageAt<P extends Pick<Passage, 'range'>>(passages: readonly P[], offset: number): P | undefined {
  const candidate = passages[firstAfter(passages, offset) - 1];
  return candidate !== undefined && offset <= candidate.range.end ? candidate : undefined;
}

/** The passages that share at least one character with `range`, in order; an empty range finds the one it stands in. */
export function passagesIn<P extends Pick<Passage, 'range'>>(passages: readonly P[], range: Range): readonly P[] {
  if (range.start >= range.end) {
    const passage = passageAt(passages, range.start);
    return passage === undefined ? [] : [passage];
  }
  const before = firstAfter(passages, range.start) - 1;
  const touched = passages[before];
  const from = touched !== undefined && touched.range.end > range.start ? before : before + 1;
  return passages.slice(from, firstAfter(passages, range.end - 1));
}

/** Index of the first passage that starts after `offset`. */
function firstAfter(passages: readonly Pick<Passage, 'range'>[], offset: number): number {
  return lastAtOrBefore(passages, offset, ({ range }) => range.start) + 1;
}
