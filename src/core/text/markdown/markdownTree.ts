import type { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';

import type { PassageKind, Range } from '../passage/passage.ts';

/** A block of a document, as far as its prose matters; offsets are those of the text that was parsed. */
export type MarkdownBlock =
  | (Range & {
      readonly type: 'paragraph';
      readonly kind: Exclude<PassageKind, 'tableRow' | 'selection'>;
      readonly inQuote: boolean;
      readonly marks: readonly Range[];
    })
  | (Range & { readonly type: 'heading'; readonly level: number; readonly marks: readonly Range[] })
  | { readonly type: 'table'; readonly inQuote: boolean; readonly rows: readonly Range[] }
  /** The name of a footnote, before what it says. */
  | (Range & { readonly type: 'footnote' })
  /** HTML comments. `nested`: in a list or a quote. */
  | (Range & { readonly type: 'comment'; readonly nested: boolean })
  /** One or more that hold no prose. */
  | { readonly type: 'other' };

const heading = /^(?:ATX|Setext)Heading(\d)$/;
const noMarks: readonly Range[] = [];

/** The blocks of a parsed document, in order. A heading in a list or a quote is none, and no prose either. */
export function blocksIn(tree: Tree): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  const containers: ('listItem' | 'quote')[] = [];
  let rows: Range[] = [];
  const other = (): void => {
    if (blocks.at(-1)?.type !== 'other') blocks.push({ type: 'other' });
  };
  tree.iterate({
    enter: (node) => {
      const range = { start: node.from, end: node.to };
      switch (node.name) {
        case 'Document':
        case 'BulletList':
        case 'OrderedList':
        case 'FootnoteDefinition':
          return true;
        case 'ListItem':
          containers.push('listItem');
          return true;
        case 'Blockquote':
          containers.push('quote');
          return true;
        case 'Table':
          rows = [];
          return true;
        case 'TableRow':
          rows.push(range);
          return false;
        case 'FootnoteMark':
          blocks.push({ type: 'footnote', ...range });
          return false;
        case 'CommentBlock':
          blocks.push({ type: 'comment', ...range, nested: containers.length > 0 });
          return false;
        case 'Paragraph':
        case 'Task': {
          const kind = containers.at(-1) ?? 'paragraph';
          const inQuote = containers.includes('quote');
          blocks.push({ type: 'paragraph', ...range, kind, inQuote, marks: marksOf(node) });
          return false;
        }
        default: {
          const level = heading.exec(node.name)?.[1];
          if (level === undefined || containers.length > 0) other();
          else blocks.push({ type: 'heading', ...range, level: Number(level), marks: marksOf(node) });
          return false;
        }
      }
    },
    leave: ({ name }) => {
      if (name === 'ListItem' || name === 'Blockquote') containers.pop();
      if (name === 'Table') blocks.push({ type: 'table', inQuote: containers.includes('quote'), rows });
    },
  });
  return blocks;
}

function marksOf({ node }: SyntaxNodeRef): readonly Range[] {
  const marks: Range[] = [];
  for (let mark: SyntaxNode | null = node.firstChild; mark !== null; mark = mark.nextSibling)
    marks.push({ start: mark.from, end: mark.to });
  return marks.length === 0 ? noMarks : marks;
}
