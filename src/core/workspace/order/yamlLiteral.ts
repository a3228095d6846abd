import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/yaml';

import { parseWithin } from '../../text/code/boundedParse.ts';
import { yamlText } from '../../text/directives/yamlText.ts';
import { deepestLiteral, type Literal } from './literal.ts';

/** What the first document of a YAML text writes out; no alias is followed and no tag is obeyed. */
export function yamlLiteral(source: string): Literal {
  const document = parseWithin(parser, source)?.topNode.getChild('Document');
  return document === null || document === undefined ? undefined : firstValue(document, source, 0);
}

const noValue = new Set(['Comment', 'Directive', 'DirectiveEnd', 'DocEnd', 'Anchor', '-', '?', ':', ',', '⚠']);

function firstValue(parent: SyntaxNode, source: string, depth: number): Literal {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling)
    if (!noValue.has(node.name)) return valueOf(node, source, depth + 1);
  return undefined;
}

function valueOf(node: SyntaxNode, source: string, depth: number): Literal {
  if (depth > deepestLiteral) return undefined;
  switch (node.name) {
    case 'BlockMapping':
    case 'FlowMapping':
      return {
        fields: node.getChildren('Pair').flatMap((pair) => {
          const key = yamlText(pair.getChild('Key')?.firstChild ?? undefined, source)?.text;
          return key === undefined ? [] : [{ key, value: pairValue(pair, source, depth) }];
        }),
      };
    case 'BlockSequence':
    case 'FlowSequence':
      return node.getChildren('Item').map((item) => firstValue(item, source, depth));
    case 'Anchored':
      return firstValue(node, source, depth);
    default:
      return yamlText(node, source)?.text;
  }
}

function pairValue(pair: SyntaxNode, source: string, depth: number): Literal {
  let node = pair.getChild(':')?.nextSibling;
  while (node?.name === 'Comment') node = node.nextSibling;
  return node === null || node === undefined ? undefined : valueOf(node, source, depth + 1);
}
