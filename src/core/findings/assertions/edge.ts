import { noneIntent } from '../../document/analysis/intent.ts';
import { DistributionCount, type EmotionShare } from '../../document/judgement/distribution.ts';
import type { ReadPassage } from './readFile.ts';

/** Words that say how a text begins or ends: a tenth of it, but not fewer than this, or half of a short one. */
const fewestWords = 100;
/** Less of the words in any one emotion says nothing. */
const leastShare = 0.1;

/** How a text begins or ends. */
export interface Edge {
  readonly words: number;
  /** The clear emotion with the most words there; absent where two have as many, or none has a tenth. */
  readonly lead?: EmotionShare;
  /** Its outermost passage. */
  readonly outermost: ReadPassage | undefined;
}

export function edgeOf(passages: readonly ReadPassage[], end: 'begins' | 'ends', labels: readonly string[]): Edge {
  const fromEdge = end === 'begins' ? passages : passages.toReversed();
  const all = passages.reduce((sum, { passage }) => sum + passage.words, 0);
  const enough = Math.max(all / 10, Math.min(fewestWords, all / 2));
  const count = new DistributionCount(labels);
  let words = 0;
  for (const { passage, verdict } of fromEdge) {
    if (words >= enough) break;
    words += passage.words;
    count.add(passage.words, verdict);
  }
  const [first, second] = count.distribution.shares
    .flatMap(({ label, ...rest }) => (label === undefined ? [] : [{ label, ...rest }]))
    .toSorted((a, b) => b.words - a.words);
  const leads = first !== undefined && first.share >= leastShare && first.words !== second?.words;
  return { words, ...(leads && { lead: first }), outermost: fromEdge[0] };
}

/** Whether that is the emotion, or none is and none was said to be. */
export function isLed({ lead, words }: Edge, emotion: string): boolean {
  return words > 0 && (lead === undefined ? emotion === noneIntent : lead.label === emotion);
}
