import type { MarkdownParser } from '@lezer/markdown';

import { cutsOf } from './inlineCuts.ts';
import { joinedProse } from './joinedProse.ts';
import { linkDefinitions } from './linkDefinition.ts';
import { inlineParser } from './grammar/markdownGrammar.ts';
import type { Range } from '../passage/passage.ts';
import { longestPassage, stretches } from '../passage/splitText.ts';
import { type Cut, type PlainText, plainText } from '../passage/plainText.ts';

/** The inline parser, quadratic at worst, gets no more than this many UTF-16 units at a time. */
const longestInline = 4_000;

/** A tag seldom goes over lines. */
const sentenceOrLineEnd = /[.!?…。！？]["'”’)\]]*\s|\n/g;

const mayHoldMarkup = /[\\`*_[\]<&~$@%]|www\.|https?:|mailto:|xmpp:/i;

/** The marker of GitHub's alerts and Obsidian's callouts. */
const alert = /^\s*\[![\w-]+\][+-]?(?!\S)/;

/** Reads the inside of a document's blocks: their prose without its markup. */
export class InlineReader {
  readonly #parser: MarkdownParser;

  /** `isDefined`: whether the document defines this label, in its normal form, now. */
  constructor(isDefined: (label: string) => boolean) {
    this.#parser = inlineParser(isDefined);
  }

  /** The prose of a paragraph, in stretches no longer than a passage may be. Definitions of links are none. */
  paragraph(source: string): readonly PlainText[] {
    return this.#prose(source, linkDefinitions(source).end, source.length);
  }

  /** The prose of a paragraph in a quote, where the marker of an alert is markup and its title a sentence. */
  quote(source: string): readonly PlainText[] {
    const start = alert.exec(source)?.[0].length;
    if (start === undefined) return this.paragraph(source);
    const feed = source.indexOf('\n', start);
    const end = feed < 0 ? source.length : feed;
    // A line that goes on below is no title.
    if (!/^\s*\p{Lu}/u.test(source.slice(end))) return this.#prose(source, start, source.length);
    return joinedProse([...this.#prose(source, start, end), ...this.#prose(source, end, source.length)]);
  }

  /** The prose of a table's row: its cells as one text, or several. */
  row(source: string): readonly PlainText[] {
    return joinedProse(cellsOf(source).flatMap(({ start, end }) => this.#prose(source, start, end)));
  }

  /** A heading's words, the code among them too. */
  title(source: string): string {
    const start = linkDefinitions(source).end;
    const cuts = this.#markup(source, start, source.length, true);
    return plainText(source, start, source.length, cuts).text.replace(/ \{[^{}]*\}$/, '');
  }

  #prose(source: string, from: number, to: number): readonly PlainText[] {
    return stretches(source.slice(from, to), longestPassage).flatMap((stretch) => {
      const [start, end] = [from + stretch.start, from + stretch.end];
      const prose = plainText(source, start, end, this.#markup(source, start, end));
      return prose.text === '' ? [] : [prose];
    });
  }

  /** What is to be left out of source[start..end], ordered. */
  #markup(source: string, start: number, end: number, withCode = false): readonly Cut[] {
    const text = source.slice(start, end);
    if (!mayHoldMarkup.test(text)) return [];
    const cuts: Cut[] = [];
    for (const stretch of stretches(text, longestInline, sentenceOrLineEnd)) {
      const offset = start + stretch.start;
      const written = text.slice(stretch.start, stretch.end);
      for (const match of written.matchAll(/\\(?=\n)/g)) {
        cuts.push({ start: offset + match.index, end: offset + match.index + 1, text: '' });
      }
      const line = written.replace(/\\(?=\n)|\s/g, ' ');
      this.#parser.parse(line).iterate({
        enter: (node) => {
          const found = cutsOf(node, line, withCode);
          for (const cut of found.cuts) cuts.push({ start: offset + cut.start, end: offset + cut.end, text: cut.text });
          return found.inside;
        },
      });
    }
    return cuts.toSorted((a, b) => a.start - b.start);
  }
}

/** Where the cells of a row stand; an escaped bar parts none. */
function cellsOf(row: string): readonly Range[] {
  const cells: Range[] = [];
  let start = 0;
  for (const { 0: found, index } of row.matchAll(/\\[^]|\|/g)) {
    if (found !== '|') continue;
    cells.push({ start, end: index });
    start = index + 1;
  }
  return [...cells, { start, end: row.length }];
}
