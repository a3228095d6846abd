import type { MarkupBlock } from '../markupBlocks.ts';
import { accentedLetter } from './latexAccents.ts';
import { skipArguments, skipToWords } from './latexArguments.ts';
import { LatexBlocks } from './latexBlocks.ts';
import { commandRole, headingLevel } from './latexCommands.ts';
import { LatexCursor } from './latexCursor.ts';
import { environmentRole, isDisplayedFormula } from './latexEnvironments.ts';
import { markOf, symbolOf } from './latexSymbols.ts';
import type { LatexToken } from './latexTokens.ts';

/** Reads one document from its first to its last token. */
export class LatexDocument {
  readonly #cursor: LatexCursor;
  readonly #blocks = new LatexBlocks();
  /** Indexes of closing braces that end a paragraph of its own or a heading. */
  readonly #ends = new Set<number>();

  constructor(text: string) {
    this.#cursor = new LatexCursor(text);
  }

  /** The blocks of what stands from `start` to `end`. */
  blocks(start: number, end: number): readonly MarkupBlock[] {
    const cursor = this.#cursor;
    cursor.skipTo(start);
    for (let token = cursor.token; token !== undefined && token.start < end; token = cursor.token) {
      const { index } = cursor;
      cursor.next();
      this.#take(token, index);
    }
    return this.#blocks.all();
  }

  #take(token: LatexToken, index: number): void {
    const { start, end } = token;
    const { text } = this.#cursor;
    const { part } = this.#blocks;
    switch (token.kind) {
      case 'command':
        return this.#command(token, text.slice(start + 1, end).replace(/(?<=[a-zA-Z])\*$/, ''));
      case 'comment':
        if (text.slice(start, end).includes('<!--')) this.#blocks.comment(start, end);
        return undefined;
      case 'open':
        return undefined;
      case 'close':
        if (this.#ends.has(index)) this.#blocks.flush();
        return undefined;
      case 'math':
        if (!this.#cursor.formula()) part.keep(text, start, end);
        return undefined;
      case 'cell':
        return this.#blocks.isInTable ? this.#blocks.flush() : part.keep(text, start, end);
      case 'tie':
        return part.stand(start, end, ' ');
      case 'paragraph':
        return this.#blocks.flush();
      case 'mark':
        return part.stand(start, end, markOf(text.slice(start, end)));
      case 'text':
        return part.keep(text, start, end);
      default:
        return token.kind satisfies never;
    }
  }

  #command(token: LatexToken, name: string): void {
    const { start, end } = token;
    const { part } = this.#blocks;
    const symbol = symbolOf(name);
    if (symbol !== undefined) return part.stand(start, end, symbol);
    const letter = accentedLetter(this.#cursor, name);
    if (letter !== undefined) return part.stand(start, this.#cursor.offset, letter);
    if (name === 'begin' || name === 'end') return this.#environment(name);
    if (/^[&%$#_{}]$/.test(name)) return part.keep(this.#cursor.text, start + 1, end);
    if (name === '(') return this.#cursor.formulaTo('\\)');
    if (name === '[') {
      part.space();
      return this.#cursor.formulaTo('\\]');
    }
    if (name === '\\') return this.#lineBreak();
    if (/^[\s,;:>]$/.test(name)) return part.stand(start, end, ' ');
    return /^[a-zA-Z@]/.test(name) ? this.#namedCommand(name) : undefined;
  }

  #namedCommand(name: string): void {
    const cursor = this.#cursor;
    const role = commandRole(name);
    switch (role) {
      case 'kept':
        return cursor.options();
      case 'keptSecond':
        cursor.options();
        cursor.argument();
        return undefined;
      case 'cut':
        return skipArguments(cursor, name);
      case 'break':
        this.#blocks.flush();
        return cursor.options();
      case 'block':
        this.#blocks.flush();
        cursor.options();
        for (let close = cursor.closing(); close >= 0; close = cursor.closing(close + 1)) this.#ends.add(close);
        return undefined;
      case 'heading': {
        this.#blocks.flush();
        cursor.options();
        const close = cursor.closing();
        if (close < 0) return undefined;
        this.#ends.add(close);
        return this.#blocks.beginHeading(headingLevel(name));
      }
      case undefined:
        return skipToWords(cursor);
      default:
        return role satisfies never;
    }
  }

  #environment(which: 'begin' | 'end'): void {
    const cursor = this.#cursor;
    if (cursor.closing() < 0) return;
    const name = cursor.inBraces();
    cursor.argument();
    if (isDisplayedFormula(name)) this.#blocks.part.space();
    else this.#blocks.flush();
    if (which === 'end') this.#blocks.endEnvironment(name);
    else if (environmentRole(name) === 'skipped') cursor.skipPast(`\\end{${name}}`);
    else {
      this.#blocks.beginEnvironment(name);
      skipArguments(cursor, name);
    }
  }

  #lineBreak(): void {
    const cursor = this.#cursor;
    if (cursor.text[cursor.offset] === '*') cursor.skipTo(cursor.offset + 1);
    cursor.options();
    if (this.#blocks.isInTable) this.#blocks.endRow();
    else this.#blocks.part.space();
  }
}
