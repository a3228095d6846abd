import type { MarkdownConfig } from '@lezer/markdown';

import { normalizedLabel } from '../linkDefinition.ts';

const percent = 37;
const exclamation = 33;
const openingBracket = 91;

const comment = /%%[^]*?%%/y;
const wikiLink = /!?\[\[([^[\]|]{1,999}?)(?:\\?\|([^[\]]{0,999}))?\]\](?![([])/y;

/**
 * Comments between `%%`, embeds, and links as `[[page|words]]`, of which the words stay; a page's name alone is none. Before
 * a parenthesis, or where the document defines `[page]`, the brackets are a common link's.
 */
export function obsidianGrammar(isDefined: (label: string) => boolean): MarkdownConfig {
  return {
    defineNodes: ['PercentComment', 'WikiLink', 'WikiMark'],
    parseInline: [
      {
        name: 'PercentComment',
        before: 'Escape',
        parse(cx, next, pos) {
          comment.lastIndex = pos - cx.offset;
          if (next !== percent || !comment.test(cx.text)) return -1;
          return cx.addElement(cx.elt('PercentComment', pos, cx.offset + comment.lastIndex));
        },
      },
      {
        name: 'WikiLink',
        before: 'Link',
        parse(cx, next, pos) {
          if (next !== openingBracket && next !== exclamation) return -1;
          wikiLink.lastIndex = pos - cx.offset;
          const match = wikiLink.exec(cx.text);
          if (match === null || isDefined(normalizedLabel(match[1] ?? ''))) return -1;
          const end = pos + match[0].length;
          const words = match[2];
          if (words === undefined || next === exclamation) return cx.addElement(cx.elt('WikiMark', pos, end));
          const start = end - 2 - words.length;
          return cx.addElement(
            cx.elt('WikiLink', pos, end, [
              cx.elt('WikiMark', pos, start),
              ...cx.parser.parseInline(words, start),
              cx.elt('WikiMark', end - 2, end),
            ]),
          );
        },
      },
    ],
  };
}
