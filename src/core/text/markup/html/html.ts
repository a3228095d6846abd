import { parser } from '@lezer/html';
import { t } from '@vscode/l10n';

import { DocumentTree } from '../../code/documentTree.ts';
import { HiddenText } from '../hiddenText.ts';
import type { Markup } from '../markupBlocks.ts';
import { HtmlPage } from './htmlPage.ts';

/** What engines put in for pages they make: Jinja, Handlebars, Liquid, EJS, ERB and their kin. */
const template = /\{\{[^{}]{0,500}\}\}|\{%[^%]{0,500}%\}|<%[^%]{0,500}%>/g;

/** An ampersand that begins no entity; many of them cost the parser the square of their number. */
const bareAmpersand = /&(?!#?\w{1,40};)/g;

/** Finds the prose of one page as it changes: the text of its blocks, with elements within a line joined. */
export function htmlMarkup(): (text: string) => Markup {
  const document = new DocumentTree(parser);
  return (text) => {
    const holes = [...text.matchAll(template)].map(({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    }));
    const tree = document.of(new HiddenText(text, holes).seen.replace(bareAmpersand, '+'));
    if (tree === undefined)
      return {
        blocks: [],
        problem: t(
          'Emotion Lens cannot find the prose of this page in good time: it is very long, nested deep or full of errors. A selection of it can be classified.',
        ),
      };
    const page = new HtmlPage(text, holes);
    tree.iterate({ enter: (node) => page.enter(node), leave: (node) => page.leave(node) });
    return { blocks: page.end() };
  };
}
