import { type Parser, type Tree, TreeFragment } from '@lezer/common';

import { commonEnd, commonStart } from '../passage/commonEnds.ts';
import { parseWithin } from './boundedParse.ts';
import { hasErrors } from './wholeTree.ts';

/** UTF-16 units of a text that is tried again however often it took too long: it costs no more than a tenth of a second. */
const alwaysTried = 16_384;

/** The tree of one document as it changes. Parses only around an edit, but for a text with errors. */
export class DocumentTree {
  readonly #parser: Parser;
  /** The text before and its tree, where that has no errors. */
  #text = '';
  #tree: Tree | undefined;
  /** The length of a text that took too long: none as long is tried again. */
  #tooLong = Infinity;

  constructor(parser: Parser) {
    this.#parser = parser;
  }

  /** Undefined for a text that can't be taken apart within reason. */
  of(text: string): Tree | undefined {
    if (text.length >= this.#tooLong) return undefined;
    const fragments = this.#fragments(text);
    let tree = parseWithin(this.#parser, text, fragments);
    const isSound = tree !== undefined && !hasErrors(tree);
    // As a text that is read for the first time: where a parser goes behind an error rests on how it came there.
    if (!isSound && fragments.length > 0) tree = parseWithin(this.#parser, text);
    this.#tree = isSound ? tree : undefined;
    this.#text = text;
    this.#tooLong = tree === undefined ? Math.max(text.length, alwaysTried) : Infinity;
    return tree;
  }

  /** What of the tree before holds: all but the stretch that differs. */
  #fragments(text: string): readonly TreeFragment[] {
    if (this.#tree === undefined) return [];
    const before = this.#text;
    const start = commonStart(before, text);
    const same = commonEnd(before, text, start);
    const change = { fromA: start, toA: before.length - same, fromB: start, toB: text.length - same };
    return TreeFragment.applyChanges(TreeFragment.addTree(this.#tree), [change]);
  }
}
