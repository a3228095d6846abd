import type { Analysis } from '../../core/document/analysis/analysis.ts';
import type { Direction, FoundPassage } from '../../core/document/marks/nextPassage.ts';
import { spokenCertainty } from '../../core/scoring/verdictText.ts';
import { excerpt } from '../format/excerpt.ts';
import { count } from '../format/numbers.ts';

const list = new Intl.ListFormat('en', { type: 'disjunction' });

/** How much of a passage is said, in UTF-16 units: enough to know it by. */
const beginningLength = 60;

/** Where a step to a passage led: `joy, 84 of 100 people would agree; passage 3 of 12, from the start again: “We came home at last.”` */
export function foundText(
  { judged: { passage, verdict }, place, count: all, wrapped }: FoundPassage,
  direction: Direction,
): string {
  const emotion = verdict?.kind === 'emotion' ? `${verdict.label}, ${spokenCertainty(verdict)}; ` : '';
  const again = wrapped ? `, from the ${direction === 'next' ? 'start' : 'end'} again` : '';
  return `${emotion}passage ${count(place)} of ${count(all)}${again}: “${excerpt(passage.text, beginningLength)}”`;
}

/** Why there was nowhere to go, as one sentence. */
export function nothingFoundText({ done, total }: Analysis['progress'], emotions: readonly string[]): string {
  if (total === 0) return 'This document has no passages of prose.';
  const wanted = emotions.length === 0 ? 'a clear emotion' : list.format(emotions);
  if (done < total) return `No passage with ${wanted} yet: ${count(done)} of ${count(total)} are read.`;
  return emotions.length === 0
    ? 'No passage of this document has a clear emotion.'
    : `No passage of this document has ${wanted}, the emotions that “Emotion Lens: Filter Emotions…” lets through.`;
}
