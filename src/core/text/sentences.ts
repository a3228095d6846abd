import type { Range } from './passage.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

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
  for (const { segment, index } of segmenter.segment(text.replace(/\s/g, ' '))) {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    if (start >= end) continue;
    const last = found.at(-1);
    if (
      last !== undefined &&
      belongTogether(text.slice(Math.max(last.start, last.end - 12), last.end), text.slice(start, start + 60))
    ) {
      found[found.length - 1] = { start: last.start, end };
    } else {
      found.push({ start, end });
    }
  }
  return found;
}

/** `before` is the end of a sentence, `after` the beginning of the next. */
function belongTogether(before: string, after: string): boolean {
  if (title.test(before)) return true;
  if (beforeNumber.test(before)) return /^\d/.test(after);
  return endOfSpeech.test(before) && speechTag.test(after);
}
