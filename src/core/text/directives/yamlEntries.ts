import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/yaml';

import type { Range } from '../passage/passage.ts';

/** A word or a sentence of YAML as it is meant, without its quotes, and where it stands without them. */
export interface YamlText extends Range {
  readonly text: string;
}

export interface YamlEntry {
  readonly key: YamlText;
  readonly value: YamlText;
}

/**
 * The entries of the mapping that stands under `key` at the top of a YAML text, as far as both sides are plain or quoted
 * text on one line. It comes late: a bundle of its own, loaded with the first front matter that has such a key.
 */
export function yamlEntries(source: string, key: string): readonly YamlEntry[] {
  const top = parser.parse(source).topNode.getChild('Document')?.getChild('BlockMapping');
  return (top?.getChildren('Pair') ?? []).flatMap((pair) =>
    keyOf(pair, source)?.text === key ? entriesOf(valueOf(pair), source) : [],
  );
}

function entriesOf(mapping: SyntaxNode | undefined, source: string): readonly YamlEntry[] {
  if (mapping?.name !== 'BlockMapping' && mapping?.name !== 'FlowMapping') return [];
  return mapping.getChildren('Pair').flatMap((pair) => {
    const [key, value] = [keyOf(pair, source), textOf(valueOf(pair), source)];
    return key === undefined || value === undefined ? [] : [{ key, value }];
  });
}

function keyOf(pair: SyntaxNode, source: string): YamlText | undefined {
  return textOf(pair.getChild('Key')?.firstChild ?? undefined, source);
}

/** What stands behind the colon, comments aside. */
function valueOf(pair: SyntaxNode): SyntaxNode | undefined {
  let node = pair.getChild(':')?.nextSibling;
  while (node?.name === 'Comment') node = node.nextSibling;
  return node ?? undefined;
}

function textOf(node: SyntaxNode | undefined, source: string): YamlText | undefined {
  if (node === undefined) return undefined;
  const written = source.slice(node.from, node.to);
  if (written.includes('\n')) return undefined;
  if (node.name === 'Literal') {
    const text = written.trimEnd();
    return text === '' ? undefined : { text, start: node.from, end: node.from + text.length };
  }
  if (node.name !== 'QuotedLiteral' || written.length < 3 || written.at(-1) !== written[0]) return undefined;
  const inside = written.slice(1, -1);
  const text = written.startsWith("'") ? inside.replaceAll("''", "'") : unescaped(written, inside);
  return { text, start: node.from + 1, end: node.to - 1 };
}

/** The escapes that YAML has beyond JSON's are rare in a heading: then it stands as written. */
function unescaped(written: string, inside: string): string {
  try {
    const text: unknown = JSON.parse(written);
    return typeof text === 'string' ? text : inside;
  } catch {
    return inside;
  }
}
