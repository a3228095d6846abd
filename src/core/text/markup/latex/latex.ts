import type { Markup } from '../markupBlocks.ts';
import { LatexDocument } from './latexDocument.ts';

/** Where the document begins, if not in a comment. A line of LaTeX ends with a line feed alone, where `^` sees more ends. */
const body = /(?<![^\n])[^%\n]*\\begin\{document\}/;

/**
 * The prose of LaTeX. Read token by token and not by a grammar: TeX has none, and what a command means for prose only a table can
 * say. No parser that keeps places reads a book in less than seconds, or can be stopped at what it cannot read.
 */
export function latexMarkup(text: string): Markup {
  const begin = body.exec(text);
  const start = begin === null ? 0 : begin.index + begin[0].length;
  const end = begin === null ? -1 : text.indexOf('\\end{document}', start);
  return { blocks: new LatexDocument(text).blocks(start, end < 0 ? text.length : end) };
}
