import { BlockProse } from './blockProse.ts';
import type { Passage, Prose, ProseReader, Range } from './passage.ts';
import { longestPassage, stretches } from './stretches.ts';
import type { Cut } from './weave.ts';
import { weave } from './weave.ts';

const url = /\b(?:https?:\/\/|www\.)[^\s<>]+/g;

/** Plain text: blocks between blank lines, in one section. A block longer than a passage may be is read in stretches. */
export class PlainReader implements ProseReader {
  readonly #prose = new BlockProse((source) => {
    const cuts = urls(source);
    return stretches(source, longestPassage).map(({ start, end }) =>
      weave(
        source,
        start,
        end,
        cuts.filter((cut) => cut.start < end && cut.end > start),
      ),
    );
  });

  read(text: string): Prose {
    this.#prose.begin();
    const passages: Passage[] = [];
    for (const { start, end } of blocks(text)) {
      for (const passage of this.#prose.passages(text.slice(start, end), start, 'paragraph', 0)) passages.push(passage);
    }
    return {
      passages,
      ignored: [],
      intents: [],
      sections: [{ title: '', level: 0, range: { start: 0, end: text.length } }],
    };
  }
}

/** What stands between two blank lines, in linear time. */
function blocks(text: string): readonly Range[] {
  const found: Range[] = [];
  let start = -1;
  for (let at = 0; at < text.length;) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    const blank = !/\S/.test(text.slice(at, end));
    if (blank && start >= 0) {
      found.push({ start, end: at });
      start = -1;
    }
    if (!blank && start < 0) start = at;
    at = end + 1;
  }
  if (start >= 0) found.push({ start, end: text.length });
  return found;
}

/** Addresses are no prose; the mark that ends the sentence behind one is. */
function urls(source: string): readonly Cut[] {
  return [...source.matchAll(url)].map((match) => {
    const address = match[0].replace(/[.,;:!?'"”’)\]]+$/, '');
    return { start: match.index, end: match.index + address.length, text: '' };
  });
}
