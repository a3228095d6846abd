import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/json';

import { DocumentTree } from '../../code/documentTree.ts';
import { Transcript } from '../transcript.ts';
import { transcribe } from './jsonString.ts';

/** The Markdown cells of one notebook as its file changes. */
export class MarkdownCells {
  readonly #tree = new DocumentTree(parser);

  /** The source of each, in order; undefined where the file is no notebook. */
  in(text: string): readonly Transcript[] | undefined {
    const root = this.#tree.of(text)?.topNode.firstChild;
    const cells = root && propertyOf(text, root, 'cells');
    if (cells?.name !== 'Array') return undefined;
    return cells.getChildren('Object').flatMap((cell) => {
      const type = propertyOf(text, cell, 'cell_type');
      const source = propertyOf(text, cell, 'source');
      return type && source && text.slice(type.from, type.to) === '"markdown"' ? [sourceOf(text, source)] : [];
    });
  }
}

/** A string, or an array of lines. */
function sourceOf(text: string, node: SyntaxNode): Transcript {
  const source = new Transcript();
  const strings = node.name === 'Array' ? node.getChildren('String') : [node];
  for (const { name, from, to } of strings) if (name === 'String') transcribe(text, from + 1, to - 1, source);
  return source;
}

function propertyOf(text: string, object: SyntaxNode, name: string): SyntaxNode | undefined {
  for (const property of object.getChildren('Property')) {
    const key = property.firstChild;
    if (key && text.slice(key.from, key.to) === `"${name}"`) return property.lastChild ?? undefined;
  }
  return undefined;
}
