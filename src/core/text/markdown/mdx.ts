import type { Prose, ProseReader, Range, ReadingOptions } from '../passage/passage.ts';

/** A module's line, a fence, code in a line, what may begin an expression or a tag, an escaped sign. */
const token = /^(?:import|export)\b|^ {0,3}(?:`{3,}|~{3,})|`+|\{|<(?=[A-Za-z/>])|\\[^]/gm;
/** UTF-16 units of code in a line and of a tag. */
const longestCode = 2_000;
const longestTag = 2_000;

/** Reads MDX as the Markdown that `reader` reads: modules, expressions and tags are as if they were not there; comments are HTML's. */
export class MdxReader implements ProseReader {
  readonly #reader: ProseReader;

  constructor(reader: ProseReader) {
    this.#reader = reader;
  }

  read(text: string, options?: ReadingOptions): Prose {
    return this.#reader.read(withoutCode(text), options);
  }
}

/** The text with spaces for what is code, of the same length. A tag within a line stays one, without what is in it: no space parts words there. */
function withoutCode(text: string): string {
  const parts: string[] = [];
  let [done, isLeading] = [0, true];
  for (const { start, end } of codeIn(text)) {
    const [between, code] = [text.slice(done, start), text.slice(start, end)];
    const written = between.trimEnd();
    isLeading = between.slice(written.length).includes('\n') || (isLeading && written === '');
    parts.push(
      between,
      isComment(code) ? `<!--${code.slice(4, -3)}-->` : isLeading ? blank(code) : (emptyTag(code) ?? blank(code)),
    );
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

function blank(code: string): string {
  return code.replace(/[^\n]/g, ' ');
}

function emptyTag(code: string): string | undefined {
  const name = /^<\/?[A-Za-z]\w*/.exec(code)?.[0];
  return name === undefined ? undefined : `${name}${blank(code.slice(name.length, -1))}>`;
}

function isComment(code: string): boolean {
  return /^\{\/\*\s/.test(code) && code.endsWith('*/}') && code.length > 7;
}

/** Modules, expressions and tags, in order. Linear. */
function codeIn(text: string): readonly Range[] {
  const found: Range[] = [];
  const pairs = bracePairs(text);
  token.lastIndex = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const { 0: sign, index: start } = match;
    let end = -1;
    if (/^[ie]/.test(sign)) end = beginsBlock(text, start) ? blankLine(text, start) : -1;
    else if (sign === '{') end = (pairs.get(start) ?? -2) + 1;
    else if (sign === '<') end = tagEnd(text, start, pairs);
    else {
      const fence = sign.trimStart();
      if (/^(?:`{3,}|~{3,})$/.test(fence) && /^ {0,3}$/.test(sign.slice(0, -fence.length)))
        token.lastIndex = fenceEnd(text, start, fence);
      else if (sign.startsWith('`')) token.lastIndex = codeEnd(text, start, sign.length);
      continue;
    }
    if (end <= start) continue;
    found.push({ start, end });
    token.lastIndex = end;
  }
  return found;
}

/** For each brace that opens, where the one stands that closes it. */
function bracePairs(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === '{') open.push(index);
    const opening = brace === '}' ? open.pop() : undefined;
    if (opening !== undefined) pairs.set(opening, index);
  }
  return pairs;
}

function beginsBlock(text: string, start: number): boolean {
  return /(?:^|\n[ \t]*\n|;[ \t]*\n|['"][ \t]*\n)$/.test(text.slice(Math.max(0, start - 100), start));
}

function blankLine(text: string, start: number): number {
  const blank = /\n[ \t]*\n/g;
  blank.lastIndex = start;
  return blank.exec(text)?.index ?? text.length;
}

/** Behind the tag that begins at `start`; -1 where none does. */
function tagEnd(text: string, start: number, pairs: ReadonlyMap<number, number>): number {
  for (let at = start + 1; at < Math.min(text.length, start + longestTag); at += 1) {
    const sign = text.charAt(at);
    if (sign === '>') return at + 1;
    if (sign === '<') return -1;
    if (sign === '{') at = pairs.get(at) ?? Infinity;
    if (sign === '"' || sign === "'") {
      const closing = text.slice(at + 1, at + longestTag).indexOf(sign);
      if (closing < 0) return -1;
      at += closing + 1;
    }
  }
  return -1;
}

function fenceEnd(text: string, start: number, fence: string): number {
  const closing = new RegExp(`^ {0,3}${fence.charAt(0)}{${fence.length},}[ \\t]*$`, 'gm');
  closing.lastIndex = text.indexOf('\n', start) + 1 || text.length;
  const found = closing.exec(text);
  return found === null ? text.length : found.index + found[0].length;
}

/** Behind the code in a line that a run of backticks opens, or behind the run. */
function codeEnd(text: string, start: number, length: number): number {
  const behind = start + length;
  const paragraph = text.slice(behind, behind + longestCode).split(/\n[ \t]*\n/, 1)[0] ?? '';
  for (const { 0: run, index } of paragraph.matchAll(/`+/g)) if (run.length === length) return behind + index + length;
  return behind;
}
