import type { SyntaxNodeRef } from '@lezer/common';

import { entityText } from './entities.ts';
import { inlineParser } from './markdownGrammar.ts';
import { longestPassage, stretches } from './stretches.ts';
import type { Cut, Woven } from './weave.ts';
import { weave } from './weave.ts';

/** The inline parser, quadratic at worst, gets no more than this many UTF-16 units at a time. */
const longestInline = 4_000;

const mayHoldMarkup = /[\\`*_[\]<&~$@]|www\.|https?:|mailto:|xmpp:/i;

const definition =
  /\s*\[(?!\^)[^[\]]{1,999}\]:[ \t]*\n?[ \t]*(?:<[^<>\n]*>|\S+)(?:[ \t\n]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t\r]*(?:\n|$)/y;

/** The prose of a paragraph, in stretches no longer than a passage may be. Definitions of links and footnotes are none. */
export function paragraphProse(source: string): readonly Woven[] {
  if (/^\s*\[\^[^[\]\s]{1,999}\]:/.test(source)) return [];
  let prose = 0;
  definition.lastIndex = 0;
  while (definition.test(source)) prose = definition.lastIndex;
  return stretches(source.slice(prose), longestPassage).map(({ start, end }) =>
    weave(source, prose + start, prose + end, markup(source, prose + start, prose + end)),
  );
}

/** The prose of a table's row: its cells as one text, a full stop between two where the first has none. */
export function rowProse(source: string): readonly Woven[] {
  let text = '';
  const pieces: Woven['pieces'][number][] = [];
  let start = 0;
  for (const end of cellEnds(source)) {
    const cell = weave(source, start, end, markup(source, start, end));
    if (cell.text !== '') {
      if (text !== '') text += /[\p{L}\p{N}]$/u.test(text) ? '. ' : ' ';
      for (const piece of cell.pieces) pieces.push({ ...piece, at: piece.at + text.length });
      text += cell.text;
    }
    start = end + 1;
  }
  return [{ text, pieces }];
}

/** A heading's words, the code among them too. */
export function titleText(source: string): string {
  const cuts = markup(source, 0, source.length, true);
  return weave(source, 0, source.length, cuts).text.replace(/ \{[^{}]*\}$/, '');
}

function cellEnds(row: string): readonly number[] {
  return [...row.matchAll(/\\[^]|\|/g), { 0: '|', index: row.length }].flatMap((match) =>
    match[0] === '|' ? [match.index] : [],
  );
}

/** What is to be left out of source[start..end], ordered. */
function markup(source: string, start: number, end: number, withCode = false): readonly Cut[] {
  const text = source.slice(start, end);
  if (!mayHoldMarkup.test(text)) return [];
  const cuts: Cut[] = [];
  for (const stretch of stretches(text, longestInline)) {
    const offset = start + stretch.start;
    const written = text.slice(stretch.start, stretch.end);
    for (const match of written.matchAll(/\\(?=\r?\n)/g)) {
      cuts.push({ start: offset + match.index, end: offset + match.index + 1, text: '' });
    }
    const line = written.replace(/\\(?=\r?\n)|\s/g, ' ');
    inlineParser.parse(line).iterate({
      enter: (node) => {
        const found = cutsOf(node, line, withCode);
        for (const cut of found.cuts) cuts.push({ start: offset + cut.start, end: offset + cut.end, text: cut.text });
        return found.inside;
      },
    });
  }
  return cuts.toSorted((a, b) => a.start - b.start);
}

const nothing: readonly Cut[] = [];

/** What to leave out of an inline node, and whether the nodes inside it matter too. */
function cutsOf(
  node: SyntaxNodeRef,
  line: string,
  withCode: boolean,
): { readonly cuts: readonly Cut[]; readonly inside: boolean } {
  const all: Cut = { start: node.from, end: node.to, text: '' };
  switch (node.name) {
    case 'Document':
    case 'Paragraph':
    case 'Emphasis':
    case 'StrongEmphasis':
    case 'Strikethrough':
      return { cuts: nothing, inside: true };
    case 'Escape':
      return { cuts: [{ ...all, end: node.from + 1 }], inside: false };
    case 'Entity':
      return { cuts: [{ ...all, text: entityText(line.slice(node.from, node.to)) }], inside: false };
    case 'HTMLTag':
      return { cuts: [{ ...all, text: /^<br\b/i.test(line.slice(node.from, node.to)) ? ' ' : '' }], inside: false };
    case 'InlineCode':
      return { cuts: withCode ? nothing : [all], inside: withCode };
    case 'Link': {
      if (line.startsWith('[^', node.from)) return { cuts: [all], inside: false };
      const behind = node.node.getChildren('LinkMark')[1]?.from ?? node.to;
      return { cuts: [{ ...all, start: behind }], inside: true };
    }
    default:
      return { cuts: [all], inside: false };
  }
}
