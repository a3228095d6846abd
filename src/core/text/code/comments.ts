import type { Parser, SyntaxNode, SyntaxNodeRef } from '@lezer/common';

import type { Range } from '../passage/passage.ts';
import { DocumentTree } from './documentTree.ts';

export type CommentKind = 'line' | 'block' | 'docstring';

/** A comment or a docstring with its markers. */
export interface Comment extends Range {
  readonly kind: CommentKind;
  /** Whether it documents what stands beside it, as tools read it: a docstring, or a comment marked so. */
  readonly documents: boolean;
  /** What it is about with its markers taken off, of one line or more. */
  readonly inner: Range;
}

/** One row a way of commenting. The grammars call all of them comments; how one begins tells which it is. */
const ways: readonly {
  readonly kind: CommentKind;
  readonly opens: RegExp;
  readonly documents: RegExp;
  /** How one of more than one line ends. */
  readonly closes: readonly string[];
}[] = [
  { kind: 'line', opens: /^#+:?/, documents: /^#:/, closes: [''] },
  { kind: 'line', opens: /^\/{2,}!?<?/, documents: /^(?:\/\/\/(?!\/)|\/\/!)/, closes: [''] },
  { kind: 'block', opens: /^\/\*+(?!\/)!?<?/, documents: /^\/\*[*!]/, closes: ['*/'] },
  { kind: 'docstring', opens: /^[rRuU]?(?:"""|''')/, documents: /^/, closes: ['"""', "'''"] },
  { kind: 'docstring', opens: /^[rRuU]?["']/, documents: /^/, closes: ['"', "'"] },
];

const commentNode = /^(?:Line|Block)?Comment$/;

/** An address in a style sheet; the grammar takes its slashes for a comment. */
const inAddress = 'CallLiteral';

/** The comments of one document as it changes, in order, as its grammar finds them; of nested ones the outermost. Parses only around an edit. */
export class Comments {
  readonly #tree: DocumentTree;

  constructor(parser: Parser) {
    this.#tree = new DocumentTree(parser);
  }

  /** Undefined for code that can't be taken apart within reason. */
  in(text: string): readonly Comment[] | undefined {
    const tree = this.#tree.of(text);
    if (tree === undefined) return undefined;
    const found: Comment[] = [];
    tree.iterate({
      enter: (node) => {
        const isComment = commentNode.test(node.name) && node.node.parent?.name !== inAddress;
        if (!isComment && !isDocstring(node)) return true;
        const comment = commentOf(text, node);
        if (comment !== undefined) found.push(comment);
        return false;
      },
    });
    return found;
  }
}

/** A string that stands first in a module, a class or a function, as Python has it. */
function isDocstring({ name, node }: SyntaxNodeRef): boolean {
  if (name !== 'String' && name !== 'ContinuedString') return false;
  const statement = node.parent;
  const place = statement?.parent;
  if (statement?.name !== 'ExpressionStatement' || !place || !isFirst(statement)) return false;
  return (
    place.name === 'Script' ||
    (place.name === 'Body' && /^(?:Class|Function)Definition$/.test(place.parent?.name ?? ''))
  );
}

function isFirst(statement: SyntaxNode): boolean {
  for (let before = statement.prevSibling; before; before = before.prevSibling)
    if (before.name !== 'Comment' && before.name !== ':') return false;
  return true;
}

/** Undefined for one that does not end, or that the grammar sees where there is none: code may stand in it. */
function commentOf(text: string, { from, to }: SyntaxNodeRef): Comment | undefined {
  const source = text.slice(from, to);
  for (const { kind, opens, documents, closes } of ways) {
    const opening = opens.exec(source)?.[0].length;
    if (opening === undefined) continue;
    const closing = closes.find((each) => source.endsWith(each) && source.length >= opening + each.length);
    if (closing === undefined) return undefined;
    let end = to - closing.length;
    if (kind === 'block') while (end > from + opening && text.charAt(end - 1) === '*') end -= 1;
    const inner = { start: from + opening, end };
    return { kind, documents: documents.test(source), start: from, end: to, inner };
  }
  return undefined;
}
