import type { Parser } from '@lezer/common';
import { t } from '@vscode/l10n';

import { lastAtOrBefore } from '../passage/lastAtOrBefore.ts';
import type { Passage, Prose, ProseReader, Range, ReadingOptions } from '../passage/passage.ts';
import { Remembered } from '../passage/remembered.ts';
import type { GrammarName } from '../prose/prosePlaces.ts';
import { type CommentBlock, commentBlocks, type CommentLine } from './commentBlocks.ts';
import { isCode, withoutCode } from './commentedCode.ts';
import { Comments } from './comments.ts';
import { withoutSections } from './docstringSections.ts';
import { withoutTags } from './docTags.ts';
import { grammars } from './grammars.ts';
import { isAboutRights, isToolLine } from './toolComments.ts';
import { withoutFences } from './fences.ts';

type CommentProse = Pick<Prose, 'passages' | 'ignored'>;
const none: CommentProse = { passages: [], ignored: [] };

/** Code: the prose of its comments and docstrings, each read as the Markdown that `markdown` makes a reader of; in one section. Lines end with line feeds. */
export function codeReader(grammar: GrammarName, markdown: () => ProseReader): ProseReader {
  return new CodeReader(grammar, markdown);
}

class CodeReader implements ProseReader {
  readonly #grammar: GrammarName;
  readonly #parser: Parser;
  readonly #comments: Comments;
  readonly #markdown: () => ProseReader;
  readonly #prose = new Remembered<CommentProse>();
  readonly #code = new Remembered<boolean>();

  constructor(grammar: GrammarName, markdown: () => ProseReader) {
    this.#grammar = grammar;
    this.#parser = grammars[grammar];
    this.#comments = new Comments(this.#parser);
    this.#markdown = markdown;
  }

  read(text: string, options?: ReadingOptions): Prose {
    this.#prose.begin();
    this.#code.begin();
    const passages: Passage[] = [];
    const ignored: Passage[] = [];
    const comments = this.#comments.in(text);
    for (const block of commentBlocks(text, comments ?? [])) {
      const lines = this.#proseLines(block);
      const starts = lineStarts(lines);
      const place = (offset: number): number => {
        const index = lastAtOrBefore(starts, offset, (start) => start);
        return (lines[index]?.start ?? 0) + offset - (starts[index] ?? 0);
      };
      const found = this.#read(lines.map((line) => line.text).join('\n'), options);
      for (const passage of found.passages) passages.push(placed(passage, place));
      for (const passage of found.ignored) ignored.push(placed(passage, place));
    }
    const range = { start: 0, end: text.length };
    return {
      passages,
      ignored,
      intents: [],
      sections: [{ title: '', level: 0, range }],
      isAboutCode: true,
      ...(comments === undefined && { problem: tooTangled() }),
    };
  }

  /** The lines of a comment, those that are no prose empty. */
  #proseLines(block: CommentBlock): readonly CommentLine[] {
    if (isAboutRights(block)) return [];
    const said = block.lines.map((line, index) =>
      isToolLine(line, block.line + index) ? { text: '', start: line.start } : line,
    );
    const prose = withoutTags(withoutFences(said), block.documents);
    return withoutCode(block.kind === 'docstring' ? withoutSections(prose) : prose, (text) =>
      this.#code.get(text, () => isCode(text, this.#grammar, this.#parser)),
    );
  }

  #read(text: string, options: ReadingOptions | undefined): CommentProse {
    if (!/\p{L}/u.test(text)) return none;
    const key = `${options?.ignoreQuotes === true ? 'quotes ignored' : ''}\n${text}`;
    return this.#prose.get(key, () => this.#markdown().read(text, options));
  }
}

/** Where each line begins in their text. */
function lineStarts(lines: readonly CommentLine[]): readonly number[] {
  let at = 0;
  return lines.map(({ text }) => {
    const start = at;
    at += text.length + 1;
    return start;
  });
}

/** A passage of a comment's text where it stands in the document. No piece reaches over the end of a line. */
function placed(passage: Passage, place: (offset: number) => number): Passage {
  const moved = ({ start, end }: Range): Range => ({ start: place(start), end: place(end - 1) + 1 });
  return {
    ...passage,
    range: moved(passage.range),
    pieces: passage.pieces.map((piece) => ({ at: piece.at, ...moved(piece) })),
    section: 0,
  };
}

function tooTangled(): string {
  return t(
    'Emotion Lens cannot find the comments of this document in good time: its code is very long, nested deep or full of errors. A selection of it can be classified.',
  );
}
