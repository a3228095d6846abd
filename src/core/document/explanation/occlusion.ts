import { clauses } from '../../text/language/clauses.ts';
import type { Range } from '../../text/passage/passage.ts';
import { sentences } from '../../text/language/sentences.ts';
import { countWords, words } from '../../text/passage/words.ts';

/** A `stretch` is a few neighbouring sentences, clauses or words of a passage that has very many. */
export type CutKind = 'word' | 'clause' | 'sentence' | 'stretch';

/** What is left out of a passage's text: offsets into that text, UTF-16. */
export interface Cut {
  readonly kind: CutKind;
  readonly at: Range;
}

export interface Cuts {
  /** In order; none overlaps another. */
  readonly words: readonly Cut[];
  /** Sentences, then clauses that are no whole sentence; or, where there are too many, longer ones. None is the whole text. */
  readonly spans: readonly Cut[];
  /** False where leaving out each of them would take too long. */
  readonly isWhole: boolean;
}

/** A passage of 40 words has some 45 variants, which take a fraction of a second; this keeps the longest to seconds. */
const mostVariants = 150;
const mostWordsRead = 12_000;
const fewestVariants = 30;

/** What can be left out of a text, each on its own. Nothing whose absence leaves no words. */
export function cutsOf(text: string): Cuts {
  const found = words(text);
  if (found.length < 2) return { words: [], spans: [], isWhole: true };
  const cuts = found.map((at) => ({ kind: 'word', at }) as const);
  const whole = sentences(text);
  const names = new Set(whole.map(nameOf));
  const spans: readonly Cut[] = [
    ...whole.map((at) => ({ kind: 'sentence', at }) as const),
    ...clauses(text)
      .filter((at) => !names.has(nameOf(at)))
      .map((at) => ({ kind: 'clause', at }) as const),
  ].filter(({ at }) => countWords(text.slice(at.start, at.end)) < found.length);
  const isWhole = cuts.length + spans.length <= Math.min(mostVariants, mostWordsRead / found.length);
  return { words: cuts, spans: isWhole ? spans : fewSpans(text, atOnce(found.length)), isWhole };
}

/** How many variants of a long passage of so many words are read at a time. */
export function atOnce(passageWords: number): number {
  return Math.floor(Math.min(mostVariants, Math.max(fewestVariants, mostWordsRead / passageWords)) / 3);
}

/** Parts of one part of a text, in order, at most `most`; none where it has none. */
export function partsOf(text: string, { at }: Cut, most: number): readonly Cut[] {
  return fewSpans(text.slice(at.start, at.end), most).map(({ kind, at: { start, end } }) => {
    return { kind, at: { start: at.start + start, end: at.start + end } };
  });
}

/** The text that is left, with one space where there would be two. */
export function textWithout(text: string, { at }: Cut): string {
  const before = text.slice(0, at.start);
  const after = text.slice(at.end);
  return before === '' || /\s$/.test(before) ? before + after.trimStart() : before + after;
}

/** Sentences, where there is one its clauses, where it is one its words: neighbours together where there are too many. */
function fewSpans(text: string, most: number): readonly Cut[] {
  const whole = sentences(text);
  const parts = whole.length > 1 ? whole : clauses(text);
  const kind = whole.length > 1 ? 'sentence' : 'clause';
  if (parts.length > 1) return parts.length > most ? stretches(parts, most) : parts.map((at) => ({ kind, at }));
  return stretches(words(text), most);
}

/** Neighbours put together until at most `most` are left, each of about as many. */
function stretches(ranges: readonly Range[], most: number): readonly Cut[] {
  const each = Math.ceil(ranges.length / most);
  return ranges
    .filter((_, index) => index % each === 0)
    .map(({ start }, index) => {
      const last = ranges[Math.min(ranges.length, (index + 1) * each) - 1];
      return { kind: 'stretch', at: { start, end: last?.end ?? start } };
    });
}

function nameOf({ start, end }: Range): string {
  return `${start}-${end}`;
}
