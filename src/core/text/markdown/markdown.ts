import { BlockProse } from '../passage/blockProse.ts';
import { DirectedProse } from '../directives/directedProse.ts';
import { ignoresDocument } from '../directives/frontMatter.ts';
import { headingIntents } from '../directives/headingIntents.ts';
import { DefinedLabels } from './definedLabels.ts';
import { type MarkdownChunk, MarkdownBlocks } from './markdownBlocks.ts';
import { InlineReader } from './markdownInline.ts';
import type { MarkdownBlock } from './markdownTree.ts';
import { MdxReader } from './mdx.ts';
import type { Passage, Prose, ProseReader, Range, ReadingOptions, Section } from '../passage/passage.ts';

/** Of a heading as long as a book, this many UTF-16 units make its title. */
const longestTitle = 500;

/** A new reader for one document of a language that is Markdown. It comes late: a bundle of its own, loaded with the first document that needs it. */
export function markdownReader(languageId = 'markdown'): ProseReader {
  return languageId === 'mdx' ? new MdxReader(new MarkdownReader(false)) : new MarkdownReader();
}

/**
 * GitHub's Markdown with front matter and mathematics, of a text whose lines end with line feeds. Parses only around an
 * edit and reads only the blocks that are new.
 */
export class MarkdownReader implements ProseReader {
  readonly #blocks: MarkdownBlocks;
  readonly #labels = new DefinedLabels();
  readonly #inline = new InlineReader((label) => this.#labels.has(label));
  readonly #paragraphs = new BlockProse((source) => this.#inline.paragraph(source));
  readonly #quotes = new BlockProse((source) => this.#inline.quote(source));
  readonly #rows = new BlockProse((source) => this.#inline.row(source));

  /** `hasIndentedCode`: MDX has none. */
  constructor(hasIndentedCode = true) {
    this.#blocks = new MarkdownBlocks(undefined, hasIndentedCode);
  }

  read(text: string, { ignoreQuotes }: ReadingOptions = { ignoreQuotes: false }): Prose {
    const chunks = this.#blocks.parse(text);
    // Which brackets are links hangs on what is defined anywhere.
    const stale = this.#defines(chunks, text) ? (source: string) => source.includes('[') : undefined;
    for (const blocks of [this.#paragraphs, this.#quotes, this.#rows]) blocks.begin(stale);
    const prose = new DirectedProse(ignoresDocument(text), headingIntents(text));
    const headings: Omit<Section, 'range'>[] = [{ title: '', level: 0 }];
    const starts = [0];

    const take = (block: MarkdownBlock, offset: number): void => {
      const section = headings.length - 1;
      if (block.type !== 'comment' || block.nested) prose.other();
      switch (block.type) {
        case 'paragraph':
          prose.block(
            (block.kind === 'quote' ? this.#quotes : this.#paragraphs).passages(
              sourceOf(text, block, offset),
              block.start + offset,
              block.kind,
              section,
            ),
            ignoreQuotes && block.inQuote,
          );
          break;
        case 'table':
          prose.block(this.#passagesOf(block.rows, text, offset, section), ignoreQuotes && block.inQuote);
          break;
        case 'heading':
          headings.push({
            title: this.#inline.title(sourceOf(text, block, offset).slice(0, longestTitle)),
            level: block.level,
          });
          starts.push(block.start + offset);
          prose.heading(headings.length - 1);
          break;
        case 'comment':
          prose.comment(text.slice(block.start + offset, block.end + offset), block.start + offset);
          break;
        case 'footnote':
        case 'other':
          break;
        default:
          block satisfies never;
      }
    };
    for (const { start, blocks } of chunks) for (const block of blocks) take(block, start);

    const sections = headings.map(({ title, level }, index) => ({
      title,
      level,
      range: { start: starts[index] ?? text.length, end: starts[index + 1] ?? text.length },
    }));
    return prose.prose(sections);
  }

  /** Takes the labels the document defines; whether they are others than before. */
  #defines(chunks: readonly MarkdownChunk[], text: string): boolean {
    for (const { start, blocks } of chunks)
      for (const block of blocks) {
        if ((block.type === 'paragraph' || block.type === 'heading') && text[block.start + start] === '[')
          this.#labels.paragraph(sourceOf(text, block, start));
        if (block.type === 'footnote') this.#labels.footnote(text.slice(block.start + start, block.end + start));
      }
    return this.#labels.changed();
  }

  #passagesOf(rows: readonly Range[], text: string, offset: number, section: number): readonly Passage[] {
    return rows.flatMap(({ start, end }) =>
      this.#rows.passages(text.slice(start + offset, end + offset), start + offset, 'tableRow', section),
    );
  }
}

/** The source of a block, of the same length, with spaces for the marks of the quotes and tasks it stands in. */
function sourceOf(
  text: string,
  { start, end, marks }: Range & { readonly marks: readonly Range[] },
  offset: number,
): string {
  if (marks.length === 0) return text.slice(start + offset, end + offset);
  let source = '';
  let done = start + offset;
  for (const mark of marks) {
    source += text.slice(done, mark.start + offset) + ' '.repeat(mark.end - mark.start);
    done = mark.end + offset;
  }
  return source + text.slice(done, end + offset);
}
