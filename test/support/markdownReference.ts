import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** A passage's kind and text. */
export type ReferencePassage = readonly [kind: string, text: string];

/** The passages of a Markdown document as remark's parser sees its structure, by the rules of this project for what is prose. */
export function referencePassages(markdown: string): readonly ReferencePassage[] {
  const found: ReferencePassage[] = [];
  const add = (kind: string, text: string): void => {
    const prose = text.replace(/\s+/g, ' ').trim();
    if (/\p{L}/u.test(prose)) found.push([kind, prose]);
  };
  const visit = (node: Nodes, kind: string): void => {
    switch (node.type) {
      case 'paragraph':
        add(kind, proseOf(node, markdown));
        break;
      case 'table':
        for (const row of node.children.slice(1))
          add('tableRow', joined(row.children.map((cell) => proseOf(cell, markdown).replace(/\s+/g, ' ').trim())));
        break;
      case 'blockquote':
        for (const child of node.children) visit(child, 'quote');
        break;
      case 'listItem':
        for (const child of node.children) visit(child, 'listItem');
        break;
      case 'root':
      case 'list':
      case 'footnoteDefinition':
        for (const child of node.children) visit(child, kind);
        break;
      default:
        break;
    }
  };
  visit(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), 'paragraph');
  return found;
}

function proseOf(node: Parents, markdown: string): string {
  return node.children.map((child) => inlineProse(child, markdown)).join('');
}

function inlineProse(node: Nodes, markdown: string): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return ' ';
    case 'html':
      return /^<br\b/i.test(node.value) ? ' ' : '';
    case 'link':
      // An address that stands for itself has no words.
      return node.position !== undefined && markdown[node.position.start.offset ?? 0] === '['
        ? proseOf(node, markdown)
        : '';
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'linkReference':
      return proseOf(node, markdown);
    default:
      return '';
  }
}

function joined(cells: readonly string[]): string {
  return cells
    .filter((cell) => cell !== '')
    .reduce((row, cell) => row + (/[\p{L}\p{N}]$/u.test(row) ? '. ' : ' ') + cell, '');
}
