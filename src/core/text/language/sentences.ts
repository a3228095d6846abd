import type { Range } from '../passage/passage.ts';
import { stretches } from '../passage/splitText.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The segmenter, quadratic on texts such as `1. 1. 1.`, gets no more than this many UTF-16 units at a time. */
const longestSegmented = 4_000;

const title =
  /(?:^|[\s("“‘'[])(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Gen|Col|Capt|Lt|Sgt|Rev|Hon|Messrs|vs|cf|e\.g|i\.e|\p{Lu}(?<!I))\.$/u;
const beforeNumber = /(?:^|[\s("“‘'[])(?:No|Nos|Fig|Figs|Vol|Ch|Sec|Eq|p|pp)\.$/;
const endOfSpeech = /[.!?…][”"’']$/;
const speechTag =
  /^(?:\p{Ll}|\p{Lu}[\p{L}’'-]* (?:said|says|asked|asks|cried|replied|answered|shouted|whispered|exclaimed|thought)\b)/u;

/**
 * The sentences of one passage's text, in order, without the white space around them. Line breaks count as spaces; a
 * title or abbreviation ("Mr.", "e.g.") and a speech tag (`"Stop!" he said.`) stay with their sentence.
 */
export function sentences(text: string): readonly Range[] {
  const found: Range[] = [];
  for (const { start, end, goesOn } of segments(text)) {
    const last = found.at(-1);
    if (last !== undefined && (goesOn || belongTogether(ending(text, last), text.slice(start, start + 60)))) {
      found[found.length - 1] = { start: last.start, end };
    } else {
      found.push({ start, end });
    }
  }
  return found;
}

/** `goesOn`: the segment before was cut within a sentence. */
function* segments(text: string): Generator<Range & { readonly goesOn: boolean }> {
  let goesOn = false;
  for (const stretch of stretches(text, longestSegmented)) {
    const spaced = text.slice(stretch.start, stretch.end).replace(/\s/g, ' ');
    for (const { segment, index } of segmenter.segment(spaced)) {
      const start = stretch.start + index + segment.length - segment.trimStart().length;
      const end = stretch.start + index + segment.trimEnd().length;
      if (start >= end) continue;
      yield {
        start,
        end,
        goesOn: goesOn && !startsSentence(ending(text, { start: 0, end: start }), text.charAt(start)),
      };
      goesOn = false;
    }
    goesOn = true;
  }
}

/** Whether a sentence ends with `before`, which white space may follow, as the segmenter sees it where it sees both sides. */
function startsSentence(before: string, next: string): boolean {
  return /[.!?…。！？]["'”’)\]]*\s*$/.test(before) && !(/\.\s*$/.test(before) && /\p{Ll}/u.test(next));
}

function ending(text: string, { start, end }: Range): string {
  return text.slice(Math.max(start, end - 12), end);
}

/** `before` is the end of a sentence, `after` the beginning of the next. */
function belongTogether(before: string, after: string): boolean {
  if (title.test(before)) return true;
  if (beforeNumber.test(before)) return /^\d/.test(after);
  return endOfSpeech.test(before) && speechTag.test(after);
}
