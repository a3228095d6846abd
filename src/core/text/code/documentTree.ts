import { type Parser, type Tree, TreeFragment } from '@lezer/common';

import { commonEnd, commonStart } from '../passage/commonEnds.ts';
import { parseWithin } from './boundedParse.ts';

/** The tree of one document as it changes. Parses only around an edit. */
export class DocumentTree {
  readonly #parser: Parser;
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
    this.#tree = parseWithin(this.#parser, text, this.#fragments(text));
    this.#text = text;
    this.#tooLong = this.#tree === undefined ? text.length : Infinity;
    return this.#tree;
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
