import { InlineContext, type MarkdownConfig } from '@lezer/markdown';

import { destinationEnd, labelEnd, normalizedLabel, titleEnd } from '../linkDefinition.ts';

const openingBracket = 91;
const closingBracket = 93;

/** What is known of the brackets of one stretch of text. */
interface Brackets {
  /** Where those opened that belong to no link. */
  readonly dead: Set<number>;
  /** Start of the last link: what was opened before it can be none, since a link holds no link. */
  lastLink: number;
}

/**
 * CommonMark's links and images, GitHub's marks of footnotes. `isDefined` tells whether the document defines a label, in
 * its normal form; a footnote's begins with `^`. Without a definition `[so]` is prose.
 */
export function linkGrammar(isDefined: (label: string) => boolean): MarkdownConfig {
  const bracketsOf = new WeakMap<InlineContext, Brackets>();

  /** Behind the destination or label that follows the link's words, which stand between `start` and `end`; undefined for no link. */
  function linkEnd(text: string, start: number, end: number): number | undefined {
    const inline = text[end + 1] === '(' ? destinationAndTitleEnd(text, end + 1) : undefined;
    if (inline !== undefined) return inline;
    const label = text.startsWith('[]', end + 1) ? undefined : labelEnd(text, end + 1);
    if (label !== undefined) return isDefined(normalizedLabel(text.slice(end + 2, label - 1))) ? label : undefined;
    if (labelEnd(text, start) !== end + 1 || !isDefined(normalizedLabel(text.slice(start + 1, end)))) return undefined;
    return text.startsWith('[]', end + 1) ? end + 3 : end + 1;
  }

  return {
    defineNodes: ['FootnoteReference'],
    parseInline: [
      {
        name: 'FootnoteReference',
        before: 'Link',
        parse(cx, next, pos) {
          const end = next === openingBracket ? footnoteEnd(cx.text, pos - cx.offset) : undefined;
          if (end === undefined || !isDefined(normalizedLabel(cx.slice(pos + 1, cx.offset + end - 1)))) return -1;
          return cx.addElement(cx.elt('FootnoteReference', pos, cx.offset + end));
        },
      },
      {
        name: 'LinkClose',
        after: 'Image',
        parse(cx, next, pos) {
          if (next !== closingBracket) return -1;
          let brackets = bracketsOf.get(cx);
          if (brackets === undefined) bracketsOf.set(cx, (brackets = { dead: new Set(), lastLink: -1 }));
          const index = openingIndex(cx, brackets.dead);
          const opening = index === undefined ? null : cx.getDelimiterAt(index);
          if (index === undefined || opening === null) return -1;
          const isLink = opening.type === InlineContext.linkStart;
          const end =
            isLink && opening.from < brackets.lastLink
              ? undefined
              : linkEnd(cx.text, opening.to - 1 - cx.offset, pos - cx.offset);
          if (end === undefined) {
            brackets.dead.add(opening.from);
            return -1;
          }
          if (isLink) brackets.lastLink = opening.from;
          const content = [
            cx.elt('LinkMark', opening.from, opening.to),
            ...cx.takeContent(index),
            cx.elt('LinkMark', pos, cx.offset + end),
          ];
          return cx.addElement(cx.elt(isLink ? 'Link' : 'Image', opening.from, cx.offset + end, content));
        },
      },
    ],
  };
}

/** Index of the last bracket that is still open. */
function openingIndex(cx: InlineContext, dead: ReadonlySet<number>): number | undefined {
  const last = [InlineContext.linkStart, InlineContext.imageStart].map((type) => cx.findOpeningDelimiter(type) ?? -1);
  for (let index = Math.max(...last); index >= 0; index -= 1) {
    const found = cx.getDelimiterAt(index);
    const isBracket = found?.type === InlineContext.linkStart || found?.type === InlineContext.imageStart;
    if (found && isBracket && !dead.has(found.from)) return index;
  }
  return undefined;
}

const footnote = /\[\^[^[\]\s]{1,999}\]/y;

function footnoteEnd(text: string, start: number): number | undefined {
  footnote.lastIndex = start;
  return footnote.test(text) ? footnote.lastIndex : undefined;
}

/** Behind the parentheses at `start` with a link's destination and title. */
function destinationAndTitleEnd(text: string, start: number): number | undefined {
  let at = spaceEnd(text, start + 1);
  const destination = text[at] === ')' ? at : destinationEnd(text, at);
  if (destination === undefined) return undefined;
  at = spaceEnd(text, destination);
  const title = at > destination ? titleEnd(text, at) : undefined;
  if (title !== undefined) at = spaceEnd(text, title);
  return text[at] === ')' ? at + 1 : undefined;
}

function spaceEnd(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\t') at += 1;
  return at;
}
