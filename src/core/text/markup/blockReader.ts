import { DirectedProse } from '../directives/directedProse.ts';
import { joinedProse } from '../markdown/joinedProse.ts';
import type { Passage, Prose, ProseReader, ReadingOptions, Section } from '../passage/passage.ts';
import { type Cut, type PlainText, plainText } from '../passage/plainText.ts';
import { Remembered } from '../passage/remembered.ts';
import { longestPassage, stretches } from '../passage/splitText.ts';
import { countWords } from '../passage/words.ts';
import type { Markup, MarkupBlock, ProsePart } from './markupBlocks.ts';

/** Of a heading as long as a book, this many UTF-16 units make its title. */
const longestTitle = 500;
const letter = /\p{L}/u;

/** Reads the blocks that `find` finds in a text whose lines end with line feeds. */
export class BlockReader implements ProseReader {
  readonly #find: (text: string) => Markup;
  readonly #words = new Remembered<number>();

  constructor(find: (text: string) => Markup) {
    this.#find = find;
  }

  read(text: string, { ignoreQuotes }: ReadingOptions = { ignoreQuotes: false }): Prose {
    this.#words.begin();
    const { blocks, problem } = this.#find(text);
    const prose = new DirectedProse(false);
    const headings: Omit<Section, 'range'>[] = [{ title: '', level: 0 }];
    const starts = [0];
    const take = (block: MarkupBlock): void => {
      switch (block.type) {
        case 'prose': {
          prose.other();
          const found = this.#passages(text, block, headings.length - 1);
          prose.block(found, ignoreQuotes && block.inQuote);
          break;
        }
        case 'heading': {
          const end = Math.min(block.end, block.start + longestTitle);
          const title = plainText(text, block.start, end, block.cuts).text;
          headings.push({ title, level: block.level });
          starts.push(block.start);
          prose.heading(headings.length - 1);
          break;
        }
        case 'comment':
          prose.comment(text.slice(block.start, block.end), block.start);
          break;
        default:
          block satisfies never;
      }
    };
    for (const block of blocks) take(block);
    const sections = headings.map(({ title, level }, index) => ({
      title,
      level,
      range: { start: starts[index] ?? text.length, end: starts[index + 1] ?? text.length },
    }));
    return { ...prose.prose(sections), ...(problem !== undefined && { problem }) };
  }

  #passages(
    text: string,
    { kind, parts }: Extract<MarkupBlock, { readonly type: 'prose' }>,
    section: number,
  ): readonly Passage[] {
    const woven = parts.flatMap((part) => textsOf(text, part));
    const texts = parts.length > 1 ? joinedProse(woven) : woven;
    return texts.flatMap(({ text: prose, pieces }) => {
      const [first, last] = [pieces[0], pieces.at(-1)];
      if (first === undefined || last === undefined || !letter.test(prose)) return [];
      const range = { start: first.start, end: last.end };
      const words = this.#words.get(prose, () => countWords(prose));
      return [{ kind, range, text: prose, pieces, words, section }];
    });
  }
}

/** The prose of a part, in stretches no longer than a passage may be. */
function textsOf(text: string, { start, end, cuts }: ProsePart): readonly PlainText[] {
  if (end - start <= longestPassage) return found(plainText(text, start, end, cuts));
  let done = 0;
  return stretches(text.slice(start, end), longestPassage).flatMap((stretch) => {
    const [from, to] = [start + stretch.start, start + stretch.end];
    while ((cuts[done]?.end ?? Infinity) <= from) done += 1;
    let next = done;
    const inside: Cut[] = [];
    for (let cut = cuts[next]; cut !== undefined && cut.start < to; cut = cuts[next]) {
      inside.push(cut);
      next += 1;
    }
    return found(plainText(text, from, to, inside));
  });
}

function found(prose: PlainText): readonly PlainText[] {
  return prose.text === '' ? [] : [prose];
}
