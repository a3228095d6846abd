import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';

import { OutputClosed, outputProblem } from './outputProblem.ts';
import type { Target } from './target.ts';
import { TerminalText } from './terminalText.ts';

/** A target written at the reader's pace. */
export class Output {
  readonly #target: Target;
  readonly #stream: Writable;
  readonly #shown: TerminalText | undefined;
  readonly #onError: (error: unknown) => void;
  readonly #needsReader: boolean;
  #problem: Error | undefined;
  #isEmpty = true;

  /**
   * `onProblem` is called as soon as the stream can take no more, between two writes too. `isPainted` as in TerminalText.
   * Without `needsReader` the work goes on where the reader goes away, and what is written goes nowhere.
   */
  constructor(target: Target, isPainted: boolean, onProblem: (problem: Error) => void, needsReader = true) {
    this.#needsReader = needsReader;
    this.#target = target;
    this.#stream = target.stream;
    this.#shown = target.isTerminal ? new TerminalText(isPainted) : undefined;
    this.#onError = (error) => {
      this.#problem ??= outputProblem(error, target.name);
      if (!this.#isUnread) onProblem(this.#problem);
    };
    this.#stream.on('error', this.#onError);
  }

  /** Whether nothing was written yet. */
  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  get isTerminal(): boolean {
    return this.#target.isTerminal;
  }

  /** From now on each character that is written is a byte (Latin-1). */
  takeBytes(): void {
    this.#stream.setDefaultEncoding('latin1');
  }

  /** Settles when the stream has room for more. A terminal gets nothing that it would act upon, anything else each byte. Rejects with OutputClosed or OutputProblem. */
  async write(text: string | Uint8Array): Promise<void> {
    this.#check();
    if (text.length === 0 || this.#isUnread) return;
    this.#isEmpty = false;
    if (this.#stream.write(this.#shown?.of(text) ?? text)) return;
    // A stream that is gone already says so only once.
    if (this.#stream.destroyed) {
      this.#problem ??= new OutputClosed('The output was closed.');
      return this.#check();
    }
    await once(this.#stream, 'drain').catch(() => this.#check());
    this.#check();
  }

  /** Settles when everything is written; leaves the standard output open. Rejects as `write` does. */
  async finish(): Promise<void> {
    this.#check();
    if (this.#isUnread) return;
    const { ends, replacement, name } = this.#target;
    if (replacement !== undefined) {
      return replacement.commit().catch((error: unknown) => {
        throw this.#problem ?? outputProblem(error, name);
      });
    }
    if (ends) this.#stream.end();
    const ended = ends ? finished(this.#stream) : promisify<string, void>(this.#stream.write.bind(this.#stream))('');
    await ended.catch((error: unknown) => {
      this.#problem ??= outputProblem(this.#stream.errored ?? error, name);
      this.#check();
    });
  }

  /** Leaves a file that was to be replaced as it was, and no half of another; what went elsewhere is gone. Never rejects. */
  async discard(): Promise<void> {
    const { ends, replacement } = this.#target;
    if (ends) this.#stream.destroy();
    // Another output may go there, and `run` hears what happens in between.
    else if (replacement === undefined) this.#stream.off('error', this.#onError);
    await replacement?.discard();
  }

  /** Whether the reader has gone, and need not have stayed. */
  get #isUnread(): boolean {
    return !this.#needsReader && this.#problem instanceof OutputClosed;
  }

  #check(): void {
    if (this.#problem !== undefined && !this.#isUnread) throw this.#problem;
  }
}
