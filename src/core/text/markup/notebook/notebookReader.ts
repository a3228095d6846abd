import { t } from '@vscode/l10n';

import type { Passage, Prose, ProseReader, ReadingOptions, Section, StatedIntent } from '../../passage/passage.ts';
import type { Transcript } from '../transcript.ts';
import { MarkdownCells } from './markdownCells.ts';

/** A Jupyter notebook as its file has it: the Markdown of its cells, each a document of its own, with sections over all of them. */
export class NotebookReader implements ProseReader {
  readonly #cells = new MarkdownCells();
  readonly #markdown: () => ProseReader;

  constructor(markdown: () => ProseReader) {
    this.#markdown = markdown;
  }

  read(text: string, options?: ReadingOptions): Prose {
    const cells = this.#cells.in(text);
    const book = new Book();
    for (const cell of cells ?? []) book.add(cell, this.#markdown().read(cell.text, options));
    return { ...book.prose(text.length), ...(cells === undefined && { problem: noNotebook() }) };
  }
}

class Book {
  readonly #passages: Passage[] = [];
  readonly #ignored: Passage[] = [];
  readonly #intents: StatedIntent[] = [];
  readonly #headings: { readonly title: string; readonly level: number; readonly start: number }[] = [
    { title: '', level: 0, start: 0 },
  ];

  add(cell: Transcript, { passages, ignored, intents, sections }: Prose): void {
    // What stands before the first heading of a cell goes on with the section of the cell before.
    const before = this.#headings.length - 1;
    for (const { title, level, range } of sections.slice(1)) {
      const start = cell.range(range)?.start;
      this.#headings.push({ title, level, start: start ?? this.#headings.at(-1)?.start ?? 0 });
    }
    for (const passage of passages) this.#passages.push(...placed(cell, passage, before));
    for (const passage of ignored) this.#ignored.push(...placed(cell, passage, before));
    for (const intent of intents) {
      const [range, covers] = [cell.range(intent.range), cell.range(intent.covers)];
      if (range !== undefined && covers !== undefined)
        this.#intents.push({ ...intent, range, covers, section: before + intent.section });
    }
  }

  prose(length: number): Prose {
    const sections = this.#headings.map(({ title, level, start }, index): Section => {
      return { title, level, range: { start, end: this.#headings[index + 1]?.start ?? length } };
    });
    return { passages: this.#passages, ignored: this.#ignored, intents: this.#intents, sections };
  }
}

function placed(cell: Transcript, passage: Passage, before: number): readonly Passage[] {
  const found = cell.placed(passage, before + passage.section);
  return found === undefined ? [] : [found];
}

function noNotebook(): string {
  return t(
    'Emotion Lens finds no cells in this notebook: its file is broken or too long. Open it as a notebook to see why.',
  );
}
