/** Texts remembered of either kind. */
const most = 4_096;

/**
 * Which texts end the model's process. All that one was at when it ended are under suspicion until they are read, or end
 * another one alone; such a text is left out from then on, so that an edit elsewhere does not end a third.
 */
export class Suspicion {
  readonly #suspects = new Set<string>();
  readonly #fatal = new Set<string>();

  /** Not to be sent with others. */
  isApart(text: string): boolean {
    return this.#suspects.has(text) || this.#fatal.has(text);
  }

  /** Not to be sent at all. */
  isFatal(text: string): boolean {
    return this.#fatal.has(text);
  }

  /** A process ended over these texts. True when that proves that the only one of them is what ends it. */
  ended(texts: readonly string[]): boolean {
    const [only, ...others] = new Set(texts);
    if (only !== undefined && others.length === 0 && this.#suspects.delete(only)) {
      remember(this.#fatal, only);
      return true;
    }
    for (const text of texts) remember(this.#suspects, text);
    return false;
  }

  /** These were read. */
  read(texts: readonly string[]): void {
    for (const text of texts) this.#suspects.delete(text);
  }

  forget(): void {
    this.#suspects.clear();
    this.#fatal.clear();
  }
}

function remember(texts: Set<string>, text: string): void {
  texts.add(text);
  const [oldest] = texts;
  if (texts.size > most && oldest !== undefined) texts.delete(oldest);
}
