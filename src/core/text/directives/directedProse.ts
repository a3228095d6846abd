import { directivesIn } from './directives.ts';
import { type HeadingIntent, sectionIntents } from './headingIntents.ts';
import type { Passage, Prose, Section, StatedIntent } from '../passage/passage.ts';

/** Sorts a document's passages, as they come in order, by what its writer says in comments. */
export class DirectedProse {
  readonly #passages: Passage[] = [];
  readonly #ignored: Passage[] = [];
  readonly #intents: StatedIntent[] = [];
  readonly #wholeDocument: boolean;
  readonly #byHeading: readonly HeadingIntent[];
  #inBlock = false;
  #ignoreNext = false;
  /** Intents that wait for the next passage. */
  #waiting: Pick<StatedIntent, 'emotion' | 'range'>[] = [];
  /** The section whose heading stands directly above, comments aside. */
  #heading: number | undefined;

  /** `wholeDocument`: the front matter says that nothing is to be read. `byHeading`: the intents it states. */
  constructor(wholeDocument: boolean, byHeading: readonly HeadingIntent[] = []) {
    this.#wholeDocument = wholeDocument;
    this.#byHeading = byHeading;
  }

  /** The heading of a section, by its index. */
  heading(section: number): void {
    this.#heading = section;
  }

  /** Anything but a heading and a comment. */
  other(): void {
    this.#heading = undefined;
  }

  /** A block of HTML comments that begins at `offset`. */
  comment(html: string, offset: number): void {
    for (const directive of directivesIn(html)) {
      switch (directive.type) {
        case 'ignore':
          this.#ignoreNext = true;
          break;
        case 'ignoreStart':
          this.#inBlock = true;
          break;
        case 'ignoreEnd':
          this.#inBlock = false;
          break;
        case 'emotion': {
          const { emotion, range } = directive;
          this.#intend({ emotion, range: { start: range.start + offset, end: range.end + offset } });
          break;
        }
        default:
          directive satisfies never;
      }
    }
  }

  /** The passages of one block: a very long paragraph has several, a table one for each row. `isIgnored`: whatever comments say. */
  block(found: readonly Passage[], isIgnored: boolean): void {
    const [first, last] = [found[0], found.at(-1)];
    if (first === undefined || last === undefined) return;
    const covers = { start: first.range.start, end: last.range.end };
    for (const intent of this.#waiting)
      this.#intents.push({ ...intent, of: 'passage', section: first.section, covers, text: first.text });
    this.#waiting = [];
    const ignored = isIgnored || this.#wholeDocument || this.#inBlock || this.#ignoreNext;
    this.#ignoreNext = false;
    const taker = ignored ? this.#ignored : this.#passages;
    for (const passage of found) taker.push(passage);
  }

  /** The prose of a document with these sections. */
  prose(sections: readonly Section[]): Prose {
    const ends = endsOf(sections);
    const intents = this.#intents.map((intent) => {
      if (intent.of === 'passage') return intent;
      const { title, range } = sections[intent.section] ?? { title: '', range: intent.covers };
      return { ...intent, covers: { start: range.start, end: ends[intent.section] ?? range.end }, text: title };
    });
    for (const { emotion, range } of this.#waiting)
      intents.push({ emotion, range, of: 'passage', section: sections.length - 1, covers: range, text: '' });
    for (const intent of sectionIntents(this.#byHeading, sections, ends)) intents.push(intent);
    return {
      passages: this.#passages,
      ignored: this.#ignored,
      intents: intents.toSorted((a, b) => a.range.start - b.range.start),
      sections,
    };
  }

  #intend(intent: Pick<StatedIntent, 'emotion' | 'range'>): void {
    if (this.#heading === undefined) this.#waiting.push(intent);
    else this.#intents.push({ ...intent, of: 'section', section: this.#heading, covers: intent.range, text: '' });
  }
}

/** Where each section with the sections below it ends: where the next one begins that is not below it. */
function endsOf(sections: readonly Section[]): readonly number[] {
  const ends = sections.map(() => sections.at(-1)?.range.end ?? 0);
  const open: number[] = [];
  for (const [index, { level, range }] of sections.entries()) {
    for (let last = open.at(-1); last !== undefined && (sections[last]?.level ?? 0) >= level; last = open.at(-1)) {
      ends[last] = range.start;
      open.pop();
    }
    open.push(index);
  }
  return ends;
}
