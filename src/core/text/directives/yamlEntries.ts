import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/yaml';

import { type YamlText, yamlText } from './yamlText.ts';

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
    const [key, value] = [keyOf(pair, source), yamlText(valueOf(pair), source)];
    return key === undefined || value === undefined ? [] : [{ key, value }];
  });
}

function keyOf(pair: SyntaxNode, source: string): YamlText | undefined {
  return yamlText(pair.getChild('Key')?.firstChild ?? undefined, source);
}

/** What stands behind the colon, comments aside. */
function valueOf(pair: SyntaxNode): SyntaxNode | undefined {
  let node = pair.getChild(':')?.nextSibling;
  while (node?.name === 'Comment') node = node.nextSibling;
  return node ?? undefined;
}
