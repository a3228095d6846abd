import { runInNewContext } from 'node:vm';

import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/javascript';

/** A call of `t`, as a translation names it. */
export interface Sentence {
  /** The sentence, with its comment behind a slash where it has one. */
  readonly key: string;
  readonly message: string;
  /** From 1. */
  readonly line: number;
}

export interface Sentences {
  readonly found: readonly Sentence[];
  /** Calls whose sentence is not in the program's text, so that nobody can translate it. */
  readonly unreadable: readonly number[];
}

const typescript = parser.configure({ dialect: 'ts' });

/** What a program's text says by `t` of `@vscode/l10n`. */
export function sentencesIn(program: string): Sentences {
  if (!/import \{[^}]*\bt\b[^}]*\} from '@vscode\/l10n'/.test(program)) return { found: [], unreadable: [] };
  const found: Sentence[] = [];
  const unreadable: number[] = [];
  typescript.parse(program).iterate({
    enter: ({ name, node, from }) => {
      if (name !== 'CallExpression' || textOf(node.firstChild, program) !== 't') return;
      const line = program.slice(0, from).split('\n').length;
      const named = namedBy(node.getChild('ArgList')?.firstChild?.nextSibling ?? undefined, program);
      if (named === undefined) unreadable.push(line);
      else found.push({ ...named, line });
    },
  });
  return { found, unreadable };
}

function namedBy(argument: SyntaxNode | undefined, program: string): Omit<Sentence, 'line'> | undefined {
  if (argument === undefined) return undefined;
  const message = literalOf(argument, program);
  if (message !== undefined) return { key: message, message };
  if (argument.name !== 'ObjectExpression') return undefined;
  const properties = new Map(
    argument.getChildren('Property').map((property) => {
      return [textOf(property.firstChild, program), property.lastChild ?? undefined] as const;
    }),
  );
  const [own, comment] = [literalOf(properties.get('message'), program), literalOf(properties.get('comment'), program)];
  return own === undefined || comment === undefined ? undefined : { key: `${own}/${comment}`, message: own };
}

/** The value of a string's literal. */
function literalOf(node: SyntaxNode | undefined, program: string): string | undefined {
  return node?.name === 'String' ? String(runInNewContext(textOf(node, program))) : undefined;
}

function textOf(node: SyntaxNode | null, program: string): string {
  return node === null ? '' : program.slice(node.from, node.to);
}
