import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Whoever read the output went away (`| head`): the end of the work, not an error. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

/** The output could not be written; the message is one sentence. */
export class OutputProblem extends Error {
  override readonly name = 'OutputProblem';
}

/** A stream written at the reader's pace. */
export class Output {
  readonly #stream: Writable;
  readonly #name: string;
  #problem: OutputClosed | OutputProblem | undefined;

  /** `onProblem` is called as soon as the stream can take no more, between two writes too. */
  constructor(stream: Writable, name: string, onProblem: (problem: Error) => void) {
    this.#stream = stream;
    this.#name = name;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#problem ??= problemOf(error, this.#name);
      onProblem(this.#problem);
    });
  }

  /** Settles when the stream has room for more. Rejects with OutputClosed or OutputProblem. */
  async write(text: string): Promise<void> {
    this.#check();
    if (text === '' || this.#stream.write(text)) return;
    // A stream that is gone already says so only once.
    if (this.#stream.destroyed) throw this.#problem ?? new OutputClosed('The output was closed.');
    await once(this.#stream, 'drain').catch(() => this.#check());
    this.#check();
  }

  /** Settles when everything is written; ends a file, leaves the standard output open. */
  async finish(end: boolean): Promise<void> {
    this.#check();
    await new Promise<void>((resolve) => {
      this.#stream.once('error', () => resolve());
      if (end) this.#stream.end(() => resolve());
      else this.#stream.write('', () => resolve());
    });
    this.#check();
  }

  #check(): void {
    if (this.#problem !== undefined) throw this.#problem;
  }
}

function problemOf(error: NodeJS.ErrnoException, name: string): OutputClosed | OutputProblem {
  const { code = 'unknown error' } = error;
  if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return new OutputClosed('The output was closed.');
  return new OutputProblem(`${name} could not be written (${code}); choose another place with --out.`);
}
