import type { SyntaxNodeRef } from '@lezer/common';
import { parser } from '@lezer/yaml';

import { DocumentTree } from '../code/documentTree.ts';
import type { Transcript } from '../markup/transcript.ts';
import { pathBelow } from './keyPatterns.ts';
import type { StringsFinder } from './stringsFinder.ts';
import { yamlKey, yamlTranscript } from './yamlText.ts';

/** Strings of YAML, plain, quoted or in blocks. Parses only around an edit. */
export class YamlStrings implements StringsFinder {
  readonly #tree = new DocumentTree(parser);

  in(text: string, isMeant: (path: string) => boolean): readonly Transcript[] | undefined {
    const found: Transcript[] = [];
    const open: string[] = [];
    const take = (node: SyntaxNodeRef): void => {
      if (!isMeant(open.at(-1) ?? '')) return;
      const transcript = yamlTranscript(text, node);
      if (transcript !== undefined) found.push(transcript);
    };
    const tree = this.#tree.of(text);
    tree?.iterate({
      enter: (node) => {
        switch (node.name) {
          case 'Pair': {
            const key = node.node.getChild('Key');
            open.push(pathBelow(open.at(-1) ?? '', key ? yamlKey(text, key) : ''));
            return true;
          }
          case 'Key':
            return false;
          case 'Literal':
          case 'QuotedLiteral':
          case 'BlockLiteralContent':
            take(node);
            return false;
          default:
            return true;
        }
      },
      leave: ({ name }) => {
        if (name === 'Pair') open.pop();
      },
    });
    return tree && found;
  }
}
