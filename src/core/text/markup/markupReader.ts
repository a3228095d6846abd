import type { ProseReader } from '../passage/passage.ts';
import type { MarkupName } from '../prose/prosePlaces.ts';
import { asciidocMarkup } from './asciidoc.ts';
import { BlockReader } from './blockReader.ts';
import { CommitMessageReader } from './commitMessage.ts';
import { htmlMarkup } from './html/html.ts';
import { latexMarkup } from './latex/latex.ts';
import { MailReader } from './mail/mailReader.ts';
import { NotebookReader } from './notebook/notebookReader.ts';
import { orgMarkup } from './org.ts';
import { restructuredTextMarkup } from './restructuredText.ts';
import { screenplayMarkup } from './screenplay.ts';
import { subtitlesMarkup } from './subtitles.ts';
import { TranslationsReader } from './translations.ts';

/** A new reader for a document in this kind of markup, whose lines end with line feeds; `markdown` makes one of what is Markdown in it. */
export function markupReader(name: MarkupName, markdown: () => ProseReader): ProseReader {
  switch (name) {
    case 'html':
      return new BlockReader(htmlMarkup());
    case 'latex':
      return new BlockReader(latexMarkup);
    case 'restructuredText':
      return new BlockReader(restructuredTextMarkup);
    case 'asciidoc':
      return new BlockReader(asciidocMarkup);
    case 'org':
      return new BlockReader(orgMarkup);
    case 'subtitles':
      return new BlockReader(subtitlesMarkup);
    case 'screenplay':
      return new BlockReader(screenplayMarkup);
    case 'commitMessage':
      return new CommitMessageReader(markdown());
    case 'translations':
      return new TranslationsReader();
    case 'notebook':
      return new NotebookReader(markdown);
    case 'mail':
      return new MailReader();
    default:
      return name satisfies never;
  }
}
