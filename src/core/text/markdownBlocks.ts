import type { Tree } from '@lezer/common';
import { TreeFragment } from '@lezer/common';

import { frontMatterEnd } from './frontMatter.ts';
import { blockParser } from './markdownGrammar.ts';

/** Only the two ends of a line this long are shown to the parser, whose work on one line is quadratic at worst. */
const longestLine = 2_000;

/** A document's blocks, parsed again only around what changed since the parse before. */
export class MarkdownBlocks {
  #source = '';
  #fragments: readonly TreeFragment[] = [];

  /** Offsets in the tree are those of `text`. */
  parse(text: string): Tree {
    const source = structureOf(text);
    const fragments = TreeFragment.applyChanges(this.#fragments, changes(this.#source, source));
    const tree = blockParser.parse(source, fragments);
    this.#source = source;
    this.#fragments = TreeFragment.addTree(tree);
    return tree;
  }
}

function changes(before: string, after: string): readonly { fromA: number; toA: number; fromB: number; toB: number }[] {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  if (from === before.length && from === after.length) return [];
  let same = 0;
  while (
    same < shorter - from &&
    before.charCodeAt(before.length - same - 1) === after.charCodeAt(after.length - same - 1)
  ) {
    same += 1;
  }
  return [{ fromA: from, toA: before.length - same, fromB: from, toB: after.length - same }];
}

/**
 * What the block parser gets to see, of the same length as `text`: a carriage return or byte order mark is a space,
 * since the parser takes a line with one for a full line; front matter is blank; the middle of a very long line is one long word.
 */
function structureOf(text: string): string {
  const spaced = text.replace(/[\r\uFEFF]/g, ' ');
  const front = frontMatterEnd(spaced);
  const parts = [spaced.slice(0, front).replace(/[^\n]/g, ' ')];
  let done = front;
  for (let at = front; at < spaced.length;) {
    const feed = spaced.indexOf('\n', at);
    const end = feed < 0 ? spaced.length : feed;
    if (end - at > longestLine) {
      const hidden = end - at - longestLine;
      parts.push(spaced.slice(done, at + longestLine / 2), 'x'.repeat(hidden));
      done = end - longestLine / 2;
    }
    at = end + 1;
  }
  if (front === 0 && done === 0) return spaced;
  parts.push(spaced.slice(done));
  return parts.join('');
}
