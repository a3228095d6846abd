import type { Range } from '../passage/passage.ts';
import { type MarkKind, type QuoteMark, quoteMarks } from './quoteMarks.ts';
import { countWords } from '../passage/words.ts';

export const voices = ['dialogue', 'narration'] as const;
export type Voice = (typeof voices)[number];

/** Printed speech ends with a mark inside its quotation marks; a title or a word in quotes seldom does, and is short. */
const spokenEnd = /[.,!?…;:—–\-*)][“”‘’"'«»]*$/;
const mostWordsOfTitle = 5;
/** UTF-16 units that hold more words than a title has. */
const enough = 200;

/**
 * Where the passages of one document, given in order, are spoken: in each text ordered ranges, UTF-16, their quotation
 * marks included. A quote inside another belongs to it. One that is still open at the end of a passage goes on to that
 * end when the next passage opens with the same mark, as print has it, and else is no quote. A passage that opens with an
 * em dash is spoken up to the next dash behind a space, from where a narrator speaks up to the dash after that. Linear.
 */
export function speechIn(texts: readonly string[]): readonly (readonly Range[])[] {
  const marks = texts.map(quoteMarks);
  return texts.map((text, index) => {
    if (/^[—―]\s?\p{L}/u.test(text)) return dashed(text);
    const [first] = marks[index + 1] ?? [];
    const goesOn = first?.type === 'open' && first.at === 0 ? first.kind : undefined;
    return quoted(text, marks[index] ?? [], goesOn);
  });
}

/** Whose a passage mostly is, by words; half and half is dialogue. */
export function voiceOf(text: string, speech: readonly Range[]): Voice {
  const spoken = speech.reduce((words, { start, end }) => words + countWords(text.slice(start, end)), 0);
  return spoken > 0 && spoken * 2 >= countWords(text) ? 'dialogue' : 'narration';
}

function quoted(text: string, marks: readonly QuoteMark[], goesOn: MarkKind | undefined): readonly Range[] {
  const pairs: Range[] = [];
  const open: QuoteMark[] = [];
  const waiting = new Map<MarkKind, number>();
  const count = (kind: MarkKind, by: number): unknown => waiting.set(kind, (waiting.get(kind) ?? 0) + by);
  for (const mark of withoutPlurals(marks)) {
    const { kind, type, at } = mark;
    if (type === 'open') {
      open.push(mark);
      count(kind, 1);
      continue;
    }
    // Without a partner it is no quote, and is not looked for: so each mark is passed over once.
    if ((waiting.get(kind) ?? 0) === 0) continue;
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      count(last.kind, -1);
      if (last.kind !== kind) continue;
      pairs.push({ start: last.at, end: at + 1 });
      break;
    }
  }
  const last = open.find((mark) => mark.kind === goesOn);
  const spoken = pairs.filter((range) => isSpoken(text, range));
  if (last !== undefined) spoken.push({ start: last.at, end: text.length });
  return outermost(spoken);
}

function isSpoken(text: string, { start, end }: Range): boolean {
  const inside = text.slice(start + 1, end - 1).trim();
  if (spokenEnd.test(inside.slice(-5))) return true;
  return inside.slice(0, enough).split(' ').length > mostWordsOfTitle;
}

/** A mark that may be a plural's apostrophe is one when another closes what is open. */
function withoutPlurals(marks: readonly QuoteMark[]): readonly QuoteMark[] {
  const following = new Map<MarkKind, QuoteMark>();
  const kept: QuoteMark[] = [];
  for (const mark of marks.toReversed()) {
    if (mark.weak && following.get(mark.kind)?.type === 'close') continue;
    following.set(mark.kind, mark);
    kept.push(mark);
  }
  return kept.toReversed();
}

function outermost(ranges: readonly Range[]): readonly Range[] {
  const found: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (range.start >= (found.at(-1)?.end ?? 0)) found.push(range);
  return found;
}

function dashed(text: string): readonly Range[] {
  const found: Range[] = [];
  let [start, spoken] = [0, true];
  for (const { index } of text.matchAll(/[—―]/g)) {
    if (index === 0) continue;
    if (spoken && /\s/.test(text.charAt(index - 1)) && /\S/.test(text.charAt(index + 1))) {
      found.push({ start, end: index - 1 });
      spoken = false;
    } else if (!spoken) [start, spoken] = [index, true];
  }
  if (spoken) found.push({ start, end: text.length });
  return found;
}
