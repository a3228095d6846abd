import { BlockProse } from '../passage/blockProse.ts';
import type { Passage, Prose, ProseReader, Range } from '../passage/passage.ts';
import { longestPassage, stretches } from '../passage/splitText.ts';
import { type Cut, plainText } from '../passage/plainText.ts';

const behindAddress = /[.,;:!?'"”’)\]]/;
const url = /\b(?:https?:\/\/|www\.)[^\s<>]+/g;

/** Plain text: blocks between blank lines, in one section. A block longer than a passage may be is read in stretches. */
export class PlainReader implements ProseReader {
  readonly #prose = new BlockProse((source) => {
    const cuts = urls(source);
    let done = 0;
    return stretches(source, longestPassage).map(({ start, end }) => {
      while ((cuts[done]?.end ?? Infinity) <= start) done += 1;
      let next = done;
      while ((cuts[next]?.start ?? Infinity) < end) next += 1;
      return plainText(source, start, end, cuts.slice(done, next));
    });
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
    let end = match.index + match[0].length;
    while (behindAddress.test(source.charAt(end - 1))) end -= 1;
    return { start: match.index, end, text: '' };
  });
}
