import assert from 'node:assert/strict';
import fc from 'fast-check';

import type { ReadingOptions } from '../../src/core/text/passage/passage.ts';
import { readerFor } from '../../src/core/text/prose/proseOf.ts';

/** What stands between `at` and `removed` units behind it gives way to some scraps of text. */
export interface ProseEdit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: readonly string[];
}

export function editOf(scrap: fc.Arbitrary<string>): fc.Arbitrary<ProseEdit> {
  return fc.record({ at: fc.nat(200), removed: fc.nat(12), inserted: fc.array(scrap, { maxLength: 3 }) });
}

/** One reader that follows a document through its edits finds after each what a new one finds. */
export function assertReadsAlike(
  language: string,
  first: string,
  edits: readonly ProseEdit[],
  options?: ReadingOptions,
): void {
  const reader = readerFor(language);
  let text = first;
  reader.read(text, options);
  for (const { at, removed, inserted } of edits) {
    text = text.slice(0, at) + inserted.join('') + text.slice(at + removed);
    assert.deepEqual(reader.read(text, options), readerFor(language).read(text, options));
  }
}
