import type { Tree } from '@lezer/common';
import type { MarkdownParser } from '@lezer/markdown';

import { commonEnd, commonStart } from '../passage/commonEnds.ts';

import { blockParser, blockParserWithoutIndentedCode } from './grammar/markdownGrammar.ts';
import { structureOf } from './markdownStructure.ts';
import { blocksIn, type MarkdownBlock } from './markdownTree.ts';

/**
 * UTF-16 units after which a chunk ends as soon as it can. A tree takes two kilobytes of memory a list item, and none is
 * kept; an edit costs the parsing of a chunk or two.
 */
const usualChunk = 8_192;

/** A stretch of a document that is parsed as if nothing stood before it. */
export interface MarkdownChunk {
  readonly start: number;
  /** UTF-16 units, and those its blocks depend on: up to here the parser has looked. */
  readonly length: number;
  readonly seen: number;
  /** Offsets from the chunk's start. */
  readonly blocks: readonly MarkdownBlock[];
}

/** A document's blocks. Chunks that an edit cannot have changed are not parsed again. */
export class MarkdownBlocks {
  readonly #leastChunk: number;
  readonly #parser: MarkdownParser;
  #source = '';
  #chunks: readonly MarkdownChunk[] = [];

  constructor(leastChunk = usualChunk, hasIndentedCode = true) {
    this.#leastChunk = leastChunk;
    this.#parser = hasIndentedCode ? blockParser : blockParserWithoutIndentedCode;
  }

  /** In order; offsets are those of `text`. */
  parse(text: string): readonly MarkdownChunk[] {
    const before = this.#source;
    const source = structureOf(text);
    const head = commonStart(before, source);
    const tail = commonEnd(before, source, head);
    const moved = source.length - before.length;

    const chunks = this.#chunks.filter(({ start, seen }) => start + seen <= head);
    const behind = this.#chunks
      .filter(({ start }) => start >= before.length - tail)
      .map((chunk) => ({ ...chunk, start: chunk.start + moved }));
    // Where one of those begins, a new one may end, however short it is: then they follow as they are.
    const starts = new Set(behind.map(({ start }) => start));
    let at = endOf(chunks);
    while (at < source.length && !starts.has(at)) {
      const chunk = this.#chunkAt(at, source, starts);
      chunks.push(chunk);
      at += chunk.length;
    }
    for (const chunk of behind) if (chunk.start >= at) chunks.push(chunk);
    this.#source = source;
    this.#chunks = chunks;
    return chunks;
  }

  #chunkAt(start: number, source: string, starts: ReadonlySet<number>): MarkdownChunk {
    const parse = this.#parser.startParse(source.slice(start));
    let end = source.length;
    let tree: Tree | null = null;
    while (tree === null) {
      const at = start + parse.parsedPos;
      if (end === source.length && (at >= start + this.#leastChunk || starts.has(at)) && beginsAnew(source, at)) {
        end = at;
        parse.stopAt(parse.parsedPos - 1);
      }
      tree = parse.advance();
    }
    return { start, length: end - start, seen: seenFrom(source, end) - start, blocks: blocksIn(tree) };
  }
}

/**
 * Whether what follows `at`, where no paragraph is open, belongs to nothing before it: the next line that is not blank is
 * neither indented nor quoted.
 */
function beginsAnew(source: string, at: number): boolean {
  const line = nextLine(source, at);
  return line < source.length && !/[ \t\r>]/.test(source.charAt(line));
}

/** Start of the first line from `at` on that is not blank. */
function nextLine(source: string, at: number): number {
  blankLines.lastIndex = at;
  blankLines.test(source);
  return blankLines.lastIndex;
}

/** To the parser a carriage return is white space. */
const blankLines = /(?:[ \t\r]*\n)*/y;

/**
 * The parser has seen the line a chunk ends before and may have peeked at the next, and the chunk ends there for the sake
 * of the next that is not blank; beyond the text it has seen its end.
 */
function seenFrom(source: string, end: number): number {
  let at = nextLine(source, end);
  for (let line = 0; line < 2; line += 1) {
    const feed = source.indexOf('\n', at);
    if (feed < 0) return source.length + 1;
    at = feed + 1;
  }
  return at;
}

function endOf(chunks: readonly MarkdownChunk[]): number {
  const last = chunks.at(-1);
  return last === undefined ? 0 : last.start + last.length;
}
