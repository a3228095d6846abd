import assert from 'node:assert/strict';

import { type Input, Parser, type PartialParse, type TreeFragment } from '@lezer/common';

import { DocumentTree } from '../../../../../src/core/text/code/documentTree.ts';
import { grammars } from '../../../../../src/core/text/code/grammars.ts';

/** Tells of each parse whether it had something to begin with. */
class WatchedParser extends Parser {
  readonly begun: boolean[] = [];

  override createParse(
    input: Input,
    fragments: readonly TreeFragment[],
    ranges: readonly { from: number; to: number }[],
  ): PartialParse {
    this.begun.push(fragments.length > 0);
    return grammars.python.createParse(input, fragments, ranges);
  }
}

/** What was known at each parse while one tree follows these texts. */
function parsesOf(...texts: readonly string[]): readonly boolean[] {
  const parser = new WatchedParser();
  const tree = new DocumentTree(parser);
  for (const text of texts) tree.of(text);
  return parser.begun;
}

suite('The tree of a document that changes', () => {
  const whole = 'def f(x):\n    return x  # It hurts.\n\n'.repeat(20);

  test('is made of the one before where there is no error in either', () => {
    assert.deepEqual(parsesOf(whole, `${whole}y = 1\n`), [false, true]);
  });

  test('is made anew where there is one: what a parser makes of it rests on all that stands before', () => {
    assert.deepEqual(parsesOf(whole, `${whole})\n`), [false, true, false]);
    assert.deepEqual(parsesOf(`${whole})\n`, `${whole})\n# So sad.\n`), [false, false]);
    assert.deepEqual(parsesOf(`${whole})\n`, whole), [false, false]);
  });
});
