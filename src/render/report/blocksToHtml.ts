import { t } from '@vscode/l10n';

import { interfaceLanguage } from '../../core/language/interfaceLanguage.ts';
import { badge } from '../format/graphics.ts';
import { around, escaped, sayable } from '../format/markup.ts';
import {
  type Block,
  type ContentsEntry,
  type Line,
  type Outline,
  type OutlineForm,
  type OutlineItem,
  type OutlinePart,
  type OutlineSection,
  type Span,
  writtenOutline,
} from './blocks.ts';
import { reportStyle, reportStyleHash } from '../format/reportStyle.ts';

/** One page that needs no script and loads nothing. */
export const htmlForm: OutlineForm = {
  begin: ({ title, introduction, contents = [] }) =>
    sayable(
      `<!doctype html>\n<html lang="${escaped(interfaceLanguage())}"><head><meta charset="utf-8"><title>${escaped(title)}</title>` +
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${reportStyleHash}'; base-uri 'none'; form-action 'none'">` +
        `<meta name="viewport" content="width=device-width, initial-scale=1"><style>${reportStyle}</style></head>\n` +
        `<body><main><h1 dir="auto">${escaped(title)}</h1><p>${escaped(introduction)}</p>\n${contentsHtml(contents)}`,
    ),
  part: (part, index) => sayable(`${partHtml(part, index)}\n`),
  end: ({ unread, facts }) => {
    const missing = unread.map((line) => `<li>${escaped(line)}</li>`).join('');
    const about = facts.map(({ name, text }) => `<dt>${escaped(name)}</dt><dd>${escaped(text)}</dd>`);
    return sayable(
      `${missing === '' ? '' : `<h2>${escaped(t('Not read'))}</h2><ul>${missing}</ul>`}</main>\n` +
        `<footer><h2>${escaped(t('About these numbers'))}</h2><dl>${about.join('')}</dl></footer></body></html>\n`,
    );
  },
};

export function blocksToHtml(outline: Outline): string {
  return writtenOutline(outline, htmlForm);
}

/** One row a part, each a way to it. */
function contentsHtml(contents: readonly ContentsEntry[]): string {
  if (contents.length === 0) return '';
  const rows = contents.map(
    ({ name, line }, index) =>
      `<li><a href="#${anchor(index)}" dir="auto">${escaped(name)}</a><span>${lineHtml(line)}</span></li>`,
  );
  return (
    `<nav aria-labelledby="contents"><h2 id="contents">${escaped(t('Contents'))}</h2>` +
    `<p class="quiet">${escaped(t('Each with its dominant emotion, and the share of its words that have it.'))}</p>` +
    `<ul>${rows.join('')}</ul></nav>\n`
  );
}

function anchor(index: number): string {
  return `part-${index + 1}`;
}

function partHtml({ title, lines, sections }: OutlinePart, index: number): string {
  const head = title === undefined ? '' : `<h2 dir="auto">${escaped(title)}</h2>`;
  const texts = lines.map((line) => `<p class="quiet">${escaped(line)}</p>`);
  const level = title === undefined ? 2 : 3;
  return `<article id="${anchor(index)}">${head}${texts.join('')}\n${sections.map((section) => sectionHtml(section, level)).join('')}</article>`;
}

function sectionHtml({ name, blocks }: OutlineSection, level: number): string {
  const html = blocks.map(blockHtml).join('');
  return html === '' ? '' : `<section><h${level}>${escaped(name)}</h${level}>${html}</section>\n`;
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'text':
      return `<p class="quiet">${escaped(block.text)}</p>`;
    case 'list':
      return listHtml(block.items, block.ordered === true ? 'ol' : 'ul');
    case 'own':
      return block.html();
    default:
      return block satisfies never;
  }
}

function listHtml(items: readonly OutlineItem[], tag: 'ol' | 'ul'): string {
  return items.length === 0 ? '' : `<${tag}>${items.map(itemHtml).join('')}</${tag}>`;
}

function itemHtml({ line, below = [] }: OutlineItem): string {
  return `<li>${lineHtml(line)}${below.map((each) => `<p class="quiet">${lineHtml(each)}</p>`).join('')}</li>`;
}

function lineHtml(line: Line): string {
  return line.map(spanHtml).join('');
}

function spanHtml(span: Span): string {
  if (typeof span === 'string') return escaped(span);
  if ('badge' in span) return badge(span.badge);
  return 'strong' in span ? `<b>${escaped(span.strong)}</b>` : quotedHtml(span.quoted);
}

/** The marks stand outside of the text, whose direction may be another one. */
function quotedHtml(text: string): string {
  const [open, close] = around((quoted) => t('“{0}”', quoted));
  return `${escaped(open)}<span dir="auto">${escaped(text)}</span>${escaped(close)}`;
}
