import type { Range } from '../../passage/passage.ts';

/** A token of LaTeX. `text` is a word or a sign, `mark` a dash or a quotation mark made of several. */
export interface LatexToken extends Range {
  readonly kind: 'command' | 'comment' | 'open' | 'close' | 'math' | 'cell' | 'tie' | 'paragraph' | 'mark' | 'text';
}

/** A comment takes the end of its line and the indentation of the next with it, but no empty line. */
const token =
  /\\(?:[a-zA-Z@]+\*?|[^])|%[^\n]*(?:\n[ \t]*(?![\n \t]))?|\n[ \t]*\n\s*|\$\$?|---?|``|''|[^\\%{}$&~\n`'-]+|[^]/g;

const kinds: Readonly<Record<string, LatexToken['kind']>> = {
  '\\': 'command',
  '%': 'comment',
  '{': 'open',
  '}': 'close',
  $: 'math',
  '&': 'cell',
  '~': 'tie',
};

/** The tokens of a text, one after the other without a gap. */
export function latexTokens(text: string): readonly LatexToken[] {
  const tokens: LatexToken[] = [];
  for (const { 0: found, index } of text.matchAll(token))
    tokens.push({ kind: kindOf(found), start: index, end: index + found.length });
  return tokens;
}

function kindOf(found: string): LatexToken['kind'] {
  const kind = kinds[found.charAt(0)];
  if (kind !== undefined) return found === '\\' ? 'text' : kind;
  if (found === '`') return 'mark';
  if (found.length < 2) return 'text';
  if (found.startsWith('\n')) return 'paragraph';
  return /^(?:--|``|'')/.test(found) ? 'mark' : 'text';
}

/** For each brace that opens, the index of the token that closes it; -1 for one that stays open and for any other token. Linear. */
export function bracePairs(tokens: readonly LatexToken[]): Int32Array {
  const pairs = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  for (const [index, { kind }] of tokens.entries()) {
    if (kind === 'open') open.push(index);
    const opening = kind === 'close' ? open.pop() : undefined;
    if (opening !== undefined) pairs[opening] = index;
  }
  return pairs;
}
