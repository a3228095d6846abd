import type { SyntaxNode } from '@lezer/common';

import { BlockProse } from './blockProse.ts';
import { DirectedProse } from './directedProse.ts';
import { ignoresDocument } from './frontMatter.ts';
import { MarkdownBlocks } from './markdownBlocks.ts';
import { paragraphProse, rowProse, titleText } from './markdownInline.ts';
import type { Passage, PassageKind, Prose, ProseReader, ReadingOptions, Section } from './passage.ts';

const heading = /^(?:ATX|Setext)Heading(\d)$/;

/** Of a heading as long as a book, this many UTF-16 units make its title. */
const longestTitle = 500;

/** GitHub's Markdown with front matter and mathematics. Parses only around an edit and reads only the blocks that are new. */
export class MarkdownReader implements ProseReader {
  readonly #blocks = new MarkdownBlocks();
  readonly #paragraphs = new BlockProse(paragraphProse);
  readonly #rows = new BlockProse(rowProse);

  read(text: string, options?: ReadingOptions): Prose {
    this.#paragraphs.begin();
    this.#rows.begin();
    const prose = new DirectedProse(ignoresDocument(text));
    let table: Passage[] = [];
    const headings: Omit<Section, 'range'>[] = [{ title: '', level: 0 }];
    const starts = [0];
    const containers: PassageKind[] = [];
    const isLeftOut = (): boolean => options?.ignoreQuotes === true && containers.includes('quote');

    this.#blocks.parse(text).iterate({
      enter: (node) => {
        const section = headings.length - 1;
        if (node.name !== 'CommentBlock') prose.other();
        switch (node.name) {
          case 'ListItem':
            containers.push('listItem');
            return true;
          case 'Blockquote':
            containers.push('quote');
            return true;
          case 'Document':
          case 'BulletList':
          case 'OrderedList':
            return true;
          case 'Table':
            table = [];
            return true;
          case 'CommentBlock':
            prose.comment(text.slice(node.from, node.to), node.from);
            return false;
          case 'Paragraph':
          case 'Task': {
            const kind = containers.at(-1) ?? 'paragraph';
            prose.block(
              this.#paragraphs.passages(withoutMarks(node.node, text), node.from, kind, section),
              isLeftOut(),
            );
            return false;
          }
          case 'TableRow':
            table.push(...this.#rows.passages(text.slice(node.from, node.to), node.from, 'tableRow', section));
            return false;
          default: {
            const level = heading.exec(node.name)?.[1];
            if (level === undefined || containers.length > 0) return false;
            headings.push({
              title: titleText(withoutMarks(node.node, text).slice(0, longestTitle)),
              level: Number(level),
            });
            starts.push(node.from);
            prose.heading(headings.length - 1);
            return false;
          }
        }
      },
      leave: ({ name }) => {
        if (name === 'ListItem' || name === 'Blockquote') containers.pop();
        if (name === 'Table') prose.block(table, isLeftOut());
      },
    });

    const sections = headings.map(({ title, level }, index) => ({
      title,
      level,
      range: { start: starts[index] ?? text.length, end: starts[index + 1] ?? text.length },
    }));
    return prose.prose(sections);
  }
}

/** The source of a block, of the same length, with spaces for the marks of the quotes and tasks it stands in. */
function withoutMarks(node: SyntaxNode, text: string): string {
  let source = '';
  let done = node.from;
  for (let mark = node.firstChild; mark !== null; mark = mark.nextSibling) {
    source += text.slice(done, mark.from) + ' '.repeat(mark.to - mark.from);
    done = mark.to;
  }
  return source + text.slice(done, node.to);
}
