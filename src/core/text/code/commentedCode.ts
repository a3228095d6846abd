import type { Parser } from '@lezer/common';

import type { GrammarName } from '../prose/prosePlaces.ts';
import { parseWithin } from './boundedParse.ts';
import { type CommentLine, from } from './commentBlocks.ts';

/** What code has and prose seldom. */
const codeSign = /\w\(|\w\.\w|[={}[\];]|->|::/;
/** A line of code that ends or goes on as prose does not. */
const codeEnd = /[;{}[(]\s*$|^\s*[})\]]+[;,)]*\s*$|=>\s*$/;
const task = /^\s*(?:TODO|FIXME|XXX|HACK|NOTE|BUG|WARNING)\b/;
const yamlLine = /^\s*(?:- +)?["']?[a-z_$.][\w$./-]*["']?:(?:\s|$)|^\s*- *["'\w${/.-]+\s*$/;
const yamlGoesOn = /^\s*(?:- |\S.*:\s*$)|^\s{2,}/;

/** Longer paragraphs are not held against the grammar, UTF-16 units. */
const longest = 10_000;

/** The lines of a comment without the paragraphs that are code which somebody took out. */
export function withoutCode(
  lines: readonly CommentLine[],
  isCode: (paragraph: string) => boolean,
): readonly CommentLine[] {
  const kept: CommentLine[] = [];
  for (const paragraph of paragraphs(lines)) {
    const isLeftOut = isCode(paragraph.map(({ text }) => text).join('\n'));
    for (const line of paragraph) kept.push(isLeftOut ? from(line, line.text.length) : line);
  }
  return kept;
}

/**
 * Whether a paragraph is code of this language: most of them end as statements do, or the grammar reads them without a fault and they
 * have a sign that prose seldom has. Any prose is YAML: there every line has to be a key with its value or an item.
 */
export function isCode(text: string, grammar: GrammarName, parser: Parser): boolean {
  const lines = text.split('\n');
  const [first = ''] = lines;
  if (task.test(first)) return false;
  if (grammar === 'yaml')
    return yamlLine.test(first) && lines.every((line) => yamlLine.test(line) || yamlGoesOn.test(line));
  if (text.length > longest || !codeSign.test(text)) return false;
  const endings = lines.filter((line) => codeEnd.test(line)).length;
  if (grammar !== 'python' && endings * 2 >= lines.length) return true;
  return isFaultless(parser, grammar === 'python' ? withBody(text) : grammar === 'php' ? `<?php ${text}` : text);
}

/** A statement that ends in a colon wants a body. */
function withBody(text: string): string {
  if (!/:\s*$/.test(text)) return text;
  const indent = /(?:^|\n)([ \t]*)\S[^\n]*$/.exec(text)?.[1] ?? '';
  return `${text}\n${indent}    pass`;
}

function isFaultless(parser: Parser, text: string): boolean {
  const tree = parseWithin(parser, text);
  let faultless = tree !== undefined;
  tree?.iterate({
    enter: ({ type }) => {
      faultless &&= !type.isError;
      return faultless;
    },
  });
  return faultless;
}

/** Runs of lines that are empty or are not. */
function paragraphs(lines: readonly CommentLine[]): readonly (readonly CommentLine[])[] {
  const runs: CommentLine[][] = [];
  let wasEmpty: boolean | undefined;
  for (const line of lines) {
    const isEmpty = line.text.trim() === '';
    if (isEmpty === wasEmpty) runs.at(-1)?.push(line);
    else runs.push([line]);
    wasEmpty = isEmpty;
  }
  return runs;
}
