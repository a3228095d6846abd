import { bracePairs, type LatexToken, latexTokens } from './latexTokens.ts';

/** Tokens looked over for the end of an optional argument, and of a formula in brackets. */
const longestOption = 100;
const longestFormula = 2_000;
/** What ends an environment is no longer, in UTF-16 units. */
const longestEnd = 100;

/** Goes through the tokens of a text from its first to its last, over arguments and formulas as one. */
export class LatexCursor {
  readonly text: string;
  readonly #tokens: readonly LatexToken[];
  readonly #pairs: Int32Array;
  #at = 0;
  /** Where the present token is taken up, if behind its start. */
  #from = 0;
  /** Up to this index no formula in brackets ends, by what would end it. */
  readonly #searched = new Map<string, number>();

  /** Of what is looked for, what stands nowhere from here on. */
  readonly #endless = new Set<string>();

  constructor(text: string) {
    this.text = text;
    this.#tokens = latexTokens(text);
    this.#pairs = bracePairs(this.#tokens);
  }

  /** The token that is next. */
  get token(): LatexToken | undefined {
    const token = this.#tokens[this.#at];
    return token !== undefined && token.start < this.#from ? { ...token, start: this.#from } : token;
  }

  /** Its index among all. */
  get index(): number {
    return this.#at;
  }

  /** Where it begins, or the text ends. */
  get offset(): number {
    return this.token?.start ?? this.text.length;
  }

  next(): void {
    this.#at += 1;
  }

  /** Goes on with what stands at `offset`: a text that began before it is taken up from there. */
  skipTo(offset: number): void {
    while ((this.#tokens[this.#at]?.end ?? Infinity) <= offset) this.#at += 1;
    const token = this.#tokens[this.#at];
    if (token === undefined || token.start >= offset) return;
    if (token.kind === 'text') this.#from = offset;
    else this.#at += 1;
  }

  /** Goes on behind the next `written`, where there is one. */
  skipPast(written: string): void {
    if (written.length > longestEnd || this.#endless.has(written)) return;
    const found = this.text.indexOf(written, this.offset);
    if (found >= 0) this.skipTo(found + written.length);
    else this.#endless.add(written);
  }

  /** Index of the brace that closes the one at `index`; -1 where none opens there or it stays open. */
  closing(index = this.#at): number {
    return this.#pairs[index] ?? -1;
  }

  /** What stands in the braces that open next, which `closing` says are there. */
  inBraces(): string {
    return this.text.slice(this.#tokens[this.#at]?.end, this.#tokens[this.closing()]?.start);
  }

  /** Skips the argument in braces that follows; whether one did. */
  argument(): boolean {
    const close = this.closing();
    if (close >= 0) this.#at = close + 1;
    return close >= 0;
  }

  /** Skips what follows in square brackets. */
  options(): void {
    while (this.text[this.offset] === '[') {
      const end = this.#optionEnd();
      if (end === undefined) return;
      this.skipTo(end);
    }
  }

  /** Skips what is left of a formula between dollar signs, which ends with the paragraph at the latest; whether it ends before. */
  formula(): boolean {
    for (let index = this.#at; index < this.#tokens.length; index += 1) {
      const kind = this.#tokens[index]?.kind;
      if (kind === 'paragraph') break;
      if (kind !== 'math') continue;
      this.#at = index + 1;
      return true;
    }
    return false;
  }

  /** Skips a formula up to the command `end`, where that is not far. */
  formulaTo(end: string): void {
    const last = Math.min(this.#tokens.length, this.#at + longestFormula);
    for (let index = Math.max(this.#at, this.#searched.get(end) ?? 0); index < last; index += 1) {
      const token = this.#tokens[index];
      if (token?.kind !== 'command' || !this.text.startsWith(end, token.start)) continue;
      this.#at = index + 1;
      return;
    }
    this.#searched.set(end, last);
  }

  #optionEnd(): number | undefined {
    const last = Math.min(this.#tokens.length, this.#at + longestOption);
    for (let index = this.#at; index < last; index += 1) {
      const token = this.#tokens[index];
      if (token === undefined || token.kind === 'paragraph') return undefined;
      const close = this.closing(index);
      if (close >= 0) index = close;
      if (token.kind !== 'text') continue;
      const start = Math.max(token.start, this.#from);
      const bracket = this.text.slice(start, token.end).indexOf(']');
      if (bracket >= 0) return start + bracket + 1;
    }
    return undefined;
  }
}
