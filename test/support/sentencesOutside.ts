import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/javascript';

const typescript = parser.configure({ dialect: 'ts' });
/** Words with a blank between them, and the end of a sentence. */
const sentence = /\p{L}[’']?[\p{Ll}),;:]* [\s\S]*[.!?…]\s*$/u;

/** Strings and templates of a program that read like a sentence and are said by nothing that translates; what stands in calls of `apart` is nobody's to read. */
export function sentencesOutside(program: string, apart: readonly string[] = []): readonly string[] {
  const found: string[] = [];
  typescript.parse(program).iterate({
    enter: ({ name, node, from, to }) => {
      if (name !== 'String' && name !== 'TemplateString') return;
      const written = program.slice(from + 1, to - 1);
      if (sentence.test(written.replace(/\$\{[^}]*\}/g, '')) && !isSaidBy(node, program, apart)) found.push(written);
    },
  });
  return found;
}

function isSaidBy(node: SyntaxNode, program: string, apart: readonly string[]): boolean {
  for (let each = node.parent; each !== null; each = each.parent) {
    if (each.name !== 'CallExpression' && each.name !== 'NewExpression') continue;
    const [name] = /^(?:new )?[\w.]+/.exec(program.slice(each.from, each.to)) ?? [''];
    if (name === 't' || apart.includes(name)) return true;
  }
  return false;
}
