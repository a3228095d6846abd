import type { SyntaxNode } from '@lezer/common';

import type { Range } from '../passage/passage.ts';

/** A word or a sentence of YAML as it is meant, without its quotes, and where it stands without them. */
export interface YamlText extends Range {
  readonly text: string;
}

/** A plain or quoted scalar on one line; undefined of anything else. */
export function yamlText(node: SyntaxNode | undefined, source: string): YamlText | undefined {
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
