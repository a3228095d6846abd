import type { Passage, Prose } from '../passage/passage.ts';
import { countWords } from '../passage/words.ts';
import { speechIn } from './speech.ts';

/** Kinds of text that people's agreement with a model is measured on. */
export const textKinds = ['story', 'documentation', 'messages'] as const;
/** `all` where nothing tells the kind: what holds for all of them together. */
export type TextKind = (typeof textKinds)[number] | 'all';

/** What a person sets: a kind, or that the text's own signs decide. */
export const textKindChoices = ['auto', ...textKinds] as const;
export type TextKindChoice = (typeof textKindChoices)[number];

/** Signs of a document's kind, shares of 0 to 1. */
export interface TextSigns {
  /** Words of prose. */
  readonly words: number;
  /** Mean words of a passage. */
  readonly passageWords: number;
  /** Of the characters, the indentation left out, those in fenced code blocks and code spans. */
  readonly code: number;
  /** Of the words, those in quoted speech. */
  readonly speech: number;
  /** Of the words, those that are the writer's: I, me, my and their kin, outside quoted speech. */
  readonly firstPerson: number;
}

/** Fewer words show no kind. */
export const fewestWords = 60;

/**
 * Least shares, and what the mean passage of messages is shorter than, in words. Measured on READMEs and on stretches of thirty texts:
 * of READMEs 95 % have about 2 % code or more, fiction and comments none; of stretches of novels 95 % have 5 % speech or more, of
 * comments 5 %; of diaries 95 % have 7 % first person or more, of comments 5 %. Comments have 2.8 % or more in passages of a dozen
 * words, pull requests about as much in passages three times as long.
 */
export const leastSigns = { code: 0.02, speech: 0.05, diary: 0.07, messages: 0.025, messageWords: 18 } as const;

/** Of a least share, what is enough for a text to stay of its kind as it is edited. */
const enoughToStay = 0.8;

/**
 * The kind that the signs show, the first that holds: code is documentation's, speech and much first person a story's. A text
 * that was of a kind `before` stays so while its signs are not far below the least ones.
 */
export function textKindOf(signs: TextSigns, before: TextKind = 'all'): TextKind {
  const { words, passageWords, code, speech, firstPerson } = signs;
  if (words < fewestWords) return 'all';
  const isEnough = (kind: TextKind, share: number, least: number): boolean =>
    share >= (kind === before ? least * enoughToStay : least);
  if (isEnough('documentation', code, leastSigns.code)) return 'documentation';
  if (isEnough('story', speech, leastSigns.speech) || isEnough('story', firstPerson, leastSigns.diary)) return 'story';
  const speaks = isEnough('messages', firstPerson, leastSigns.messages);
  return speaks && passageWords < leastSigns.messageWords ? 'messages' : 'all';
}

/** The kind of a whole document: by its signs, but comments of code are documentation. */
export function kindOfProse(
  document: string,
  { passages, isAboutCode }: Pick<Prose, 'passages' | 'isAboutCode'>,
  before?: TextKind,
): TextKind {
  return isAboutCode === true ? 'documentation' : textKindOf(textSigns(document, passages), before);
}

/** Passages looked at, spread over the document, and UTF-16 units of each. */
const mostPassages = 100;
const mostOfPassage = 600;

const ownWords = /(?<![\p{L}\p{N}'’])(?:I|I['’](?:m|ve|d|ll)|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)(?![\p{L}\p{N}'’])/gu;

/** The signs of a document: of its prose a sample, of its code all. Linear. */
export function textSigns(document: string, passages: readonly Passage[]): TextSigns {
  const count = Math.min(passages.length, mostPassages);
  const texts = Array.from({ length: count }, (_, index) =>
    (passages[Math.floor((index * passages.length) / count)]?.text ?? '').slice(0, mostOfPassage),
  );
  const found = { words: 0, speech: 0, firstPerson: 0 };
  for (const [index, ranges] of speechIn(texts).entries()) {
    const text = texts[index] ?? '';
    const speech = ranges.map(({ start, end }) => text.slice(start, end)).join(' ');
    const own = ranges.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
    found.words += countWords(text);
    found.speech += countWords(speech);
    found.firstPerson += own.match(ownWords)?.length ?? 0;
  }
  const all = passages.reduce((sum, passage) => sum + passage.words, 0);
  return {
    words: all,
    passageWords: all / Math.max(1, passages.length),
    code: codeShare(document),
    speech: found.speech / Math.max(1, found.words),
    firstPerson: found.firstPerson / Math.max(1, found.words),
  };
}

/** Of the characters, those of fenced blocks and of code spans within a line. */
function codeShare(document: string): number {
  if (!/`|~~~/.test(document)) return 0;
  let [code, all] = [0, 0];
  let fence: string | undefined;
  for (const line of document.split('\n')) {
    const { length } = line.trim();
    all += length;
    const mark = /^\s{0,3}(```|~~~)/.exec(line)?.[1];
    if (fence !== undefined || mark !== undefined) {
      code += length;
      if (fence === undefined) fence = mark;
      else if (mark === fence) fence = undefined;
      continue;
    }
    if (line.includes('`')) for (const [span] of line.matchAll(/`[^`]+`/g)) code += span.length;
  }
  return code / Math.max(1, all);
}
