import { t } from '@vscode/l10n';

import { proseMarkdown } from '../format/markdown.ts';
import {
  type Block,
  type Line,
  type Outline,
  type OutlineForm,
  type OutlineItem,
  type OutlinePart,
  type OutlineSection,
  type Span,
  writtenOutline,
} from './blocks.ts';

/** In GitHub's Markdown, without pictures or contents, which its viewers make of the headings. */
export const markdownForm: OutlineForm = {
  begin: ({ title, introduction }) => `# ${proseMarkdown(title)}\n\n${proseMarkdown(introduction)}\n`,
  part: (part) => paragraphs(partMarkdown(part)),
  end: ({ unread, facts }) =>
    paragraphs([
      ...(unread.length === 0
        ? []
        : [`## ${proseMarkdown(t('Not read'))}`, unread.map((line) => `- ${proseMarkdown(line)}`).join('\n')]),
      `## ${proseMarkdown(t('About these numbers'))}`,
      facts.map(({ name, text }) => `- **${name}**: ${proseMarkdown(text)}`).join('\n'),
    ]),
};

export function blocksToMarkdown(outline: Outline): string {
  return writtenOutline(outline, markdownForm);
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `\n${text}\n`).join('');
}

function partMarkdown({ title, lines, sections }: OutlinePart): readonly string[] {
  const mark = title === undefined ? '##' : '###';
  return [
    ...(title === undefined ? [] : [`## ${proseMarkdown(title)}`]),
    ...lines.map((line) => proseMarkdown(line)),
    ...sections.flatMap((section) => sectionMarkdown(section, mark)),
  ];
}

function sectionMarkdown({ name, blocks }: OutlineSection, mark: string): readonly string[] {
  const written = blocks.map(blockMarkdown).filter((block) => block !== '');
  return written.length === 0 ? [] : [`${mark} ${proseMarkdown(name)}`, ...written];
}

function blockMarkdown(block: Block): string {
  switch (block.type) {
    case 'text':
      return proseMarkdown(block.text);
    case 'list':
      return block.items.map(itemMarkdown).join('\n');
    case 'own':
      return block.markdown();
    default:
      return block satisfies never;
  }
}

function itemMarkdown({ line, below = [] }: OutlineItem): string {
  return [`- ${lineMarkdown(line)}`, ...below.map((each) => `  - ${lineMarkdown(each)}`)].join('\n');
}

function lineMarkdown(line: Line): string {
  return line.map(spanMarkdown).join('');
}

function spanMarkdown(span: Span): string {
  if (typeof span === 'string')
    return `${/^\s/.test(span) ? ' ' : ''}${proseMarkdown(span)}${/\S\s$/.test(span) ? ' ' : ''}`;
  if ('badge' in span) return '';
  return 'strong' in span ? `**${proseMarkdown(span.strong)}**` : t('“{0}”', proseMarkdown(span.quoted));
}
