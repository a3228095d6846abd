import type { Analysis } from '../core/document/analysis.ts';
import type { Direction, FoundPassage } from '../core/document/nextPassage.ts';
import { certaintyText } from '../core/scoring/verdictText.ts';
import { count } from './numbers.ts';

const list = new Intl.ListFormat('en', { type: 'disjunction' });

/** Where a step to a passage led: `Joy, 93 %, 3 of 12, from the start again.` */
export function foundText(
  { judged: { verdict }, place, count: all, wrapped }: FoundPassage,
  direction: Direction,
): string {
  const emotion = verdict?.kind === 'emotion' ? `${verdict.label}, ${certaintyText(verdict)}, ` : '';
  const again = wrapped ? `, from the ${direction === 'next' ? 'start' : 'end'} again` : '';
  return `${emotion}${count(place)} of ${count(all)}${again}`;
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
