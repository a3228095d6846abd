import { MarkdownReader } from './markdown.ts';
import { isMarkdown } from './markdownLanguages.ts';
import type { ProseReader } from './passage.ts';
import { PlainReader } from './plain.ts';

const byExtension: Readonly<Record<string, string>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  mdx: 'mdx',
  qmd: 'quarto',
  rmd: 'rmd',
};

/** A new reader for one document; every language without one of its own is read as plain text. */
export function readerFor(languageId: string): ProseReader {
  return isMarkdown(languageId) ? new MarkdownReader() : new PlainReader();
}

/** The language id VS Code gives a file of this name; `plaintext` where nothing better is known. */
export function languageOfFile(name: string): string {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  return (
    (extension !== undefined && Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined) ??
    'plaintext'
  );
}
