/** A line without its break. */
export interface TextLine {
  readonly text: string;
  /** Of its first character in the whole text, UTF-16. */
  readonly start: number;
}

const lineBreak = /\r\n|\r|\n/g;

/** The lines of a text that comes in parts, as the editor counts them; each part is looked at once, however long a line is. */
export class LineSplitter {
  /** What of the open line has come. */
  #open: string[] = [];
  #openStart = 0;
  #length = 0;
  #endsInReturn = false;

  /** The lines that end in `part`. */
  take(part: string): readonly TextLine[] {
    if (part === '') return [];
    const lines: TextLine[] = [];
    // Such a break began in the part before.
    let from = this.#endsInReturn && part.startsWith('\n') ? 1 : 0;
    if (from > 0) this.#openStart += from;
    for (const { index, 0: found } of part.matchAll(lineBreak)) {
      if (index < from) continue;
      lines.push({ text: this.#open.join('') + part.slice(from, index), start: this.#openStart });
      from = index + found.length;
      this.#open = [];
      this.#openStart = this.#length + from;
    }
    if (from < part.length) this.#open.push(part.slice(from));
    this.#endsInReturn = part.endsWith('\r');
    this.#length += part.length;
    return lines;
  }

  /** The line that no break ends. */
  end(): readonly TextLine[] {
    const text = this.#open.join('');
    return text === '' ? [] : [{ text, start: this.#openStart }];
  }
}
