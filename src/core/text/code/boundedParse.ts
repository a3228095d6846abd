import type { Input, Parser, PartialParse, Tree, TreeFragment } from '@lezer/common';

import { isWhole } from './wholeTree.ts';

/**
 * A step is what a parser does for one token in ordinary code, a few millionths of a second. Such code takes about a third
 * of one a UTF-16 unit, what is no code of the language up to thousands.
 */
const stepsPerUnit = 3;
const leastSteps = 10_000;
/** So that a text keeps the extension host for a few seconds at the worst. */
const mostSteps = 1_000_000;
/** But a text that somebody lets be larger than usual gets what ordinary code takes. */
const stepsPerUnitAtLeast = 0.5;

/** Entries of a stack that is copied which cost as much as a step. */
const entriesPerStep = 400;

/** UTF-16 units a parser gets at once; what it costs to get them, and to have looked over those before from end to end. */
const chunkUnits = 1024;
const stepsPerChunk = 4;
const stepsPerWholeChunk = 16;

/** The tree of `text`; undefined where the parser takes more steps than its length is worth, or where the text is nested deeper than it can go. */
export function parseWithin(parser: Parser, text: string, fragments: readonly TreeFragment[] = []): Tree | undefined {
  const input = new CountedInput(text);
  const most = stepsFor(text.length);
  let steps = 0;
  try {
    const parse = parser.startParse(input, fragments);
    while (steps + input.steps <= most) {
      const tree = parse.advance();
      if (tree !== null) return isWhole(tree) ? tree : undefined;
      steps += stepsOf(parse);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

function stepsFor(units: number): number {
  return Math.max(Math.min(leastSteps + stepsPerUnit * units, mostSteps), stepsPerUnitAtLeast * units);
}

/** A parser that starts over and over to look for the end of something gets its text over and over. */
class CountedInput implements Input {
  readonly #text: string;
  readonly lineChunks = false;
  steps = 0;
  #next = -1;

  constructor(text: string) {
    this.#text = text;
  }

  get length(): number {
    return this.#text.length;
  }

  chunk(from: number): string {
    this.steps += from === this.#next ? stepsPerWholeChunk : stepsPerChunk;
    this.#next = from + chunkUnits;
    return this.#text.slice(from, from + chunkUnits);
  }

  read(from: number, to: number): string {
    return this.#text.slice(from, to);
  }
}

/**
 * What the last advance cost. Where a text can be read in several ways, or has an error, a parser goes on with several stacks
 * and copies them. It shows them, but its types do not say so: one that shows none counts as one stack.
 */
function stepsOf(parse: PartialParse & { readonly stacks?: unknown }): number {
  const stacks: readonly unknown[] = Array.isArray(parse.stacks) ? parse.stacks : [];
  if (stacks.length < 2) return 1;
  return stacks.reduce<number>((sum, stack) => sum + 1 + entriesOf(stack) / entriesPerStep, 0);
}

function entriesOf(stack: unknown): number {
  if (typeof stack !== 'object' || stack === null || !('stack' in stack)) return 0;
  return Array.isArray(stack.stack) ? stack.stack.length : 0;
}
