import { fitted, harmless } from './output/displayWidth.ts';
import { type Identity, identityOfStream } from '../files/identity.ts';
import { columnsOf, type OutputStream } from './terminal.ts';

const clearLine = '\r\u001b[K';
const leastPauseMilliseconds = 100;

/** The standard error: sentences that stay, and on a terminal one line of progress that goes. */
export class Messages {
  readonly #stream: OutputStream;
  readonly #quiet: boolean;
  readonly #now: () => number;
  #shown = false;
  #last = -Infinity;

  constructor(stream: OutputStream, quiet: boolean, now: () => number = () => performance.now()) {
    this.#stream = stream;
    this.#quiet = quiet;
    this.#now = now;
    // Nobody reads the messages any more: no reason to stop the work.
    stream.on('error', () => {});
  }

  /** The file that they go to; undefined where they go to none. */
  get file(): Identity | undefined {
    return identityOfStream(this.#stream);
  }

  /** What a person should know; not said when quiet. */
  note(sentence: string): void {
    if (!this.#quiet) this.problem(sentence);
  }

  /** Why the work cannot be done; always said. */
  problem(sentence: string): void {
    this.clear();
    this.#stream.write(`emotion-lens: ${harmless(sentence)}\n`);
  }

  /** Something that was found, where a tool looks for it: with its place in front. Not said when quiet. */
  finding(line: string): void {
    if (this.#quiet) return;
    this.clear();
    this.#stream.write(`${harmless(line)}\n`);
  }

  /** What the model's process says, line by line; said where a person asked for it. */
  detail(lines: string): void {
    for (const line of lines.split('\n')) this.problem(line);
  }

  /** Shows where the work stands, not more than ten times a second. */
  progress(text: string): void {
    if (this.#quiet || this.#stream.isTTY !== true || this.#now() - this.#last < leastPauseMilliseconds) return;
    this.#last = this.#now();
    this.#shown = true;
    this.#stream.write(clearLine + fitted(harmless(text), columnsOf(this.#stream) - 1));
  }

  /** Takes the progress away, before anything else is written to the terminal. */
  clear(): void {
    if (this.#shown) this.#stream.write(clearLine);
    this.#shown = false;
  }
}
