import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/javascript';

import { parseWithin } from '../../text/code/boundedParse.ts';
import { deepestLiteral, type Literal, type LiteralField } from './literal.ts';

const typed = parser.configure({ dialect: 'ts' });

/**
 * What a module in JavaScript or TypeScript exports, by `module.exports =` or `export default`, as far as it is written
 * out there. Nothing is run: what a name stands for or a call gives is undefined.
 */
export function scriptLiteral(source: string): Literal {
  const top = parseWithin(typed, source)?.topNode;
  if (top === undefined) return undefined;
  const exported = exportOf(top, source);
  const value = exported && bare(exported);
  return value && valueOf(value.name === 'VariableName' ? declared(top, value, source) : value, source, 0);
}

function exportOf(top: SyntaxNode, source: string): SyntaxNode | undefined {
  for (const statement of top.getChildren('ExportDeclaration')) {
    const mark = statement.getChild('default');
    if (mark !== null) return mark.nextSibling ?? undefined;
  }
  const assigned = top.getChildren('ExpressionStatement').map((each) => each.getChild('AssignmentExpression'));
  const whole = assigned.findLast((each) => each?.firstChild && textOf(each.firstChild, source) === 'module.exports');
  return whole?.lastChild ?? undefined;
}

/** What the name was declared as at the top of the module; the name itself where it was not. */
function declared(top: SyntaxNode, name: SyntaxNode, source: string): SyntaxNode {
  for (const declaration of top.getChildren('VariableDeclaration'))
    for (const definition of declaration.getChildren('VariableDefinition')) {
      if (textOf(definition, source) !== textOf(name, source)) continue;
      let node = definition.nextSibling;
      while (node !== null && node.name !== 'Equals' && node.name !== ',') node = node.nextSibling;
      if (node?.name === 'Equals' && node.nextSibling !== null) return bare(node.nextSibling);
    }
  return name;
}

/** Without parentheses and without what says its type. */
function bare(node: SyntaxNode): SyntaxNode {
  let inner = node;
  for (let depth = 0; depth < deepestLiteral; depth += 1) {
    const isTyped = inner.name === 'BinaryExpression' && (inner.getChild('satisfies') ?? inner.getChild('as')) !== null;
    const next = inner.name === 'ParenthesizedExpression' ? inner.firstChild?.nextSibling : isTyped && inner.firstChild;
    if (!next) return inner;
    inner = next;
  }
  return inner;
}

function valueOf(node: SyntaxNode, source: string, depth: number): Literal {
  if (depth > deepestLiteral) return undefined;
  switch (node.name) {
    case 'String':
      return unescaped(textOf(node, source).slice(1, -1));
    case 'TemplateString':
      return node.getChild('Interpolation') === null ? unescaped(textOf(node, source).slice(1, -1)) : undefined;
    case 'ArrayExpression':
      return childrenOf(node)
        .filter(({ name }) => !['[', ']', ',', 'Spread', 'LineComment', 'BlockComment'].includes(name))
        .map((each) => valueOf(each, source, depth + 1));
    case 'ObjectExpression':
      return { fields: node.getChildren('Property').map((each) => fieldIn(each, source, depth)) };
    default:
      return undefined;
  }
}

/** One that is spread or has no name of its own has an empty one. */
function fieldIn(property: SyntaxNode, source: string, depth: number): LiteralField {
  const { firstChild: name, lastChild: value } = property;
  const isPlain = name !== null && value !== null && property.getChild(':') !== null;
  if (!isPlain) return { key: '', value: undefined };
  const key = name.name === 'String' ? unescaped(textOf(name, source).slice(1, -1)) : textOf(name, source);
  return { key, value: valueOf(value, source, depth + 1) };
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

function textOf({ from, to }: SyntaxNode, source: string): string {
  return source.slice(from, to);
}

const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function unescaped(written: string): string {
  return written.replaceAll(/\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|(\r\n|.|\s))/gi, (_, ...groups) => {
    const [braced, four, two, other]: readonly unknown[] = groups;
    const code = [braced, four, two].find((each) => typeof each === 'string');
    if (typeof code === 'string') return String.fromCodePoint(Math.min(0x10_ffff, Number.parseInt(code, 16)));
    return typeof other === 'string' ? (controls[other] ?? (/\s/.test(other) ? '' : other)) : '';
  });
}
