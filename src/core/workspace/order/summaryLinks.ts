import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/markdown';

import { entityText } from '../../text/markdown/entities.ts';
import type { IndexEntry } from './indexEntry.ts';

/** The links of a Markdown text in their order, with their words; a picture is none. */
export function summaryLinks(source: string): readonly IndexEntry[] {
  const links: IndexEntry[] = [];
  const defined = new Map<string, string>();
  const open: { readonly at: number; readonly label: string; readonly title: string }[] = [];
  parser.parse(source).iterate({
    enter: ({ name, node }) => {
      if (name === 'Image') return false;
      if (name === 'LinkReference') {
        const [label, target] = [partOf(node, 'LinkLabel', source), partOf(node, 'URL', source)];
        // Of two with one label the first holds (CommonMark 0.31.2, section 4.7).
        if (label !== undefined && target !== undefined && !defined.has(labelKey(label)))
          defined.set(labelKey(label), unframed(target));
        return false;
      }
      if (name !== 'Link') return true;
      const title = titleOf(node, source);
      const target = partOf(node, 'URL', source);
      const label = partOf(node, 'LinkLabel', source);
      if (target === undefined)
        open.push({ at: links.length, label: label === '[]' ? title : (label ?? title), title });
      links.push({ target: pathOf(unframed(target ?? '')), ...(title !== '' && { title }) });
      return false;
    },
  });
  for (const { at, label, title } of open) {
    const target = defined.get(labelKey(label));
    links[at] = { target: pathOf(target ?? ''), ...(title !== '' && { title }) };
  }
  return links.filter(({ target }) => target !== '');
}

function partOf(node: SyntaxNode, name: string, source: string): string | undefined {
  const part = node.getChild(name);
  return part === null ? undefined : source.slice(part.from, part.to);
}

/** The words between the brackets, without marks and line breaks, their escapes and entities undone. */
function titleOf(node: SyntaxNode, source: string): string {
  const [from, to] = node.getChildren('LinkMark');
  if (from === undefined || to === undefined) return '';
  let [title, at] = ['', from.to];
  const cursor = node.cursor();
  while (cursor.next() && cursor.from < to.from) {
    const isWritten = cursor.name === 'Escape' || cursor.name === 'Entity';
    if (cursor.from < from.to || !(isWritten || cursor.name.endsWith('Mark'))) continue;
    title += source.slice(at, cursor.from) + (isWritten ? meantBy(source.slice(cursor.from, cursor.to)) : '');
    at = cursor.to;
  }
  return (title + source.slice(at, to.from)).replaceAll(/\s+/g, ' ').trim();
}

function unframed(target: string): string {
  return target.startsWith('<') ? target.slice(1, -1) : target;
}

/** A label is the same in any case and with any blanks. */
function labelKey(label: string): string {
  return label
    .replaceAll(/^\[|\]$/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The path of an address, without a query and the place in the page. */
function pathOf(address: string): string {
  const path = meantBy(address).replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What is written with escapes and entities, as they stand in Markdown. */
function meantBy(written: string): string {
  return written.replaceAll(/\\([!-/:-@[-`{-~])|&#?\w{1,32};/g, (found, escaped: string | undefined) => {
    return escaped ?? entityText(found) ?? found;
  });
}
