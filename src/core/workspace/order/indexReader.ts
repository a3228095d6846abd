import type { IndexContent, IndexKind } from './indexEntry.ts';
import { navContent, sidebarsContent, tocContent } from './listedIndex.ts';
import { scriptLiteral } from './scriptLiteral.ts';
import { summaryLinks } from './summaryLinks.ts';
import { yamlLiteral } from './yamlLiteral.ts';

/** More than any book has; what comes behind is not read. */
const mostEntries = 20_000;

/**
 * What an index names, whatever is written in it. It comes late: a bundle of its own, loaded with the first index that is
 * read.
 */
export function indexContent(kind: IndexKind, text: string): IndexContent {
  const content = contentOf(kind, text);
  const left = content.entries.length - mostEntries;
  return left <= 0
    ? content
    : { ...content, entries: content.entries.slice(0, mostEntries), unread: content.unread + left };
}

function contentOf(kind: IndexKind, text: string): IndexContent {
  switch (kind) {
    case 'summary':
      return { entries: summaryLinks(text), unread: 0 };
    case 'toc':
      return tocContent(yamlLiteral(text));
    case 'nav':
      return navContent(yamlLiteral(text));
    case 'sidebars':
      return sidebarsContent(scriptLiteral(text));
    case 'list':
      return { entries: lines(text).map((target) => ({ target })), unread: 0 };
    default:
      return kind satisfies never;
  }
}

/** A path a line, also in the items of a list; blank lines and those that begin with `#` say nothing. */
function lines(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) =>
      line
        .replace(/^\s*(?:[-*+]\s+|\d+[.)]\s+)?/, '')
        .trim()
        .replaceAll('\\', '/'),
    )
    .filter((line) => line !== '' && !line.startsWith('#'));
}
