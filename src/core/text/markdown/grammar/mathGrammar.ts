import type { BlockContext, LeafBlock, LeafBlockParser, Line, MarkdownConfig } from '@lezer/markdown';

const dollar = 36;

/** `$$` on a line of its own opens mathematics, up to the line that ends in `$$` or a blank line, which TeX forbids. */
export const mathBlockGrammar: MarkdownConfig = {
  defineNodes: [{ name: 'MathBlock', block: true }],
  parseBlock: [
    {
      name: 'MathBlock',
      before: 'FencedCode',
      parse(cx, line) {
        if (!opensMath(line)) return false;
        const from = cx.lineStart + line.pos;
        let closed = line.text.includes('$$', line.pos + 2);
        while (cx.nextLine() && !closed && line.pos < line.text.length) closed = line.text.trimEnd().endsWith('$$');
        cx.addElement(cx.elt('MathBlock', from, cx.prevLineEnd()));
        return true;
      },
      leaf: (_, leaf) => new OpenMath(leaf),
      endLeaf: (_, line, leaf) => opensMath(line) && !OpenMath.in(leaf),
    },
  ],
};

/** Follows a paragraph line by line and says whether mathematics is open at the end of what has come. */
class OpenMath implements LeafBlockParser {
  static readonly #of = new WeakMap<LeafBlock, OpenMath>();
  #open = false;

  static in(leaf: LeafBlock): boolean {
    const math = OpenMath.#of.get(leaf);
    return math !== undefined && math.#open;
  }

  constructor(leaf: LeafBlock) {
    OpenMath.#of.set(leaf, this);
    this.#take(leaf.content);
  }

  nextLine(_: BlockContext, line: Line): boolean {
    this.#take(line.text.slice(line.pos));
    return false;
  }

  finish(): boolean {
    return false;
  }

  #take(text: string): void {
    if (text.split('$$').length % 2 === 0) this.#open = !this.#open;
  }
}

/** With words behind its closing `$$` a line is prose that begins with mathematics. */
function opensMath(line: Line): boolean {
  if (line.next !== dollar || !line.text.startsWith('$$', line.pos)) return false;
  const closing = line.text.indexOf('$$', line.pos + 2);
  return closing < 0 || line.text.slice(closing + 2).trim() === '';
}

/** GitHub's and Pandoc's rule for `$x$`, under which neither "from $5 to $10" nor "`$data` and `$ref`" is mathematics: no space inside, no letter or digit behind. */
const inlineMath = /\$\$[^]+?\$\$|\$(?![\s$])(?:[^$\\]|\\[^])*?(?<!\s)\$(?![\p{L}\p{N}])/uy;

export const inlineMathGrammar: MarkdownConfig = {
  defineNodes: ['InlineMath'],
  parseInline: [
    {
      name: 'InlineMath',
      before: 'Emphasis',
      parse(cx, next, pos) {
        if (next !== dollar) return -1;
        inlineMath.lastIndex = pos - cx.offset;
        const match = inlineMath.exec(cx.text);
        return match === null ? -1 : cx.addElement(cx.elt('InlineMath', pos, pos + match[0].length));
      },
    },
  ],
};
