import type { Range, StatedIntent } from '../../text/passage/passage.ts';
import { passagesIn } from '../../text/passage/passageLookup.ts';
import { nearest } from '../../text/directives/suggestion.ts';
import { type Distribution, distributionOf, type Share } from '../judgement/distribution.ts';
import type { JudgedPassage } from '../judgement/judgedPassage.ts';

/** `unknown`: the model has no such emotion, or the document no such heading. */
export const intentStates = ['met', 'missed', 'unclear', 'unknown'] as const;
export type IntentState = (typeof intentStates)[number];

/** What a writer states where no emotion should be clear. */
export const noneIntent = 'none';

/** A stated intent held against what was read. */
export interface CheckedIntent {
  readonly stated: StatedIntent;
  readonly state: IntentState;
  /** The model's label, or `none`; as written where it is unknown. */
  readonly emotion: string;
  /** Of the words read there, those of passages with this verdict, 0 to 1. */
  readonly share: number;
  /** Read so far. */
  readonly words: number;
  /** The clear emotion with the most words there, when it is another one. */
  readonly instead?: { readonly label: string; readonly share: number };
  /** What a misspelt emotion or heading most likely stands for. */
  readonly suggestion?: string;
}

/** Less of the words in any one emotion says nothing of a section. */
const leastShare = 0.1;

/**
 * Holds each intent against the passages it speaks for, by words. Of the clear emotions there, the one with the most
 * words leads. Met: the stated emotion leads. Missed: another one leads. Unclear: two lead together, the leading one has
 * less than a tenth of the words, or not all is read yet. `none` is met when no emotion has a tenth, else missed.
 */
export function checkedIntents(
  intents: readonly StatedIntent[],
  passages: readonly JudgedPassage[],
  labels: readonly string[],
): readonly CheckedIntent[] {
  const places = passages.map((judged) => ({ range: judged.passage.range, judged }));
  // Any number of intents may speak for the same passages, which are added up once.
  const known = new Map<string, Covered>();
  const within = ({ start, end }: Range): Covered => {
    const key = `${start}-${end}`;
    const covered = known.get(key) ?? coveredBy(passagesIn(places, { start, end }), labels);
    known.set(key, covered);
    return covered;
  };
  return intents.map((stated) => checked(stated, within(stated.covers), labels));
}

/** The passages an intent speaks for, added up. */
interface Covered {
  readonly distribution: Distribution;
  readonly isPending: boolean;
}

function coveredBy(places: readonly { readonly judged: JudgedPassage }[], labels: readonly string[]): Covered {
  const passages = places.map(({ judged }) => judged);
  return {
    distribution: distributionOf(passages, labels),
    isPending: passages.some(({ state }) => state === 'pending'),
  };
}

function checked(stated: StatedIntent, covered: Covered, labels: readonly string[]): CheckedIntent {
  const known = [...labels, noneIntent];
  const emotion = known.find((label) => label.toLowerCase() === stated.emotion.toLowerCase());
  if (labels.length === 0) return { stated, state: 'unclear', emotion: stated.emotion, share: 0, words: 0 };
  if (emotion === undefined || stated.lost !== undefined) {
    const suggestion = stated.lost === undefined ? nearest(stated.emotion, known) : stated.lost.suggestion;
    const misspelt = { stated, state: 'unknown', emotion: stated.emotion, share: 0, words: 0 } as const;
    return suggestion === undefined ? misspelt : { ...misspelt, suggestion };
  }
  const { shares, words } = covered.distribution;
  const share = shares.find(({ label }) => (label ?? noneIntent) === emotion)?.share ?? 0;
  const clear = shares.filter(isClear).toSorted((a, b) => b.share - a.share);
  const leading = clear[0];
  const instead = leading === undefined || leading.label === emotion ? {} : { instead: leadOf(leading) };
  const whole = words > 0 && !covered.isPending;
  const state = whole ? stateOf(emotion, clear) : 'unclear';
  return { stated, state, emotion, share, words, ...instead };
}

function stateOf(emotion: string, [first, second]: readonly ClearShare[]): IntentState {
  const leads = first !== undefined && first.share >= leastShare;
  if (emotion === noneIntent) return leads ? 'missed' : 'met';
  if (!leads || first.share === second?.share) return 'unclear';
  return first.label === emotion ? 'met' : 'missed';
}

type ClearShare = Share & { readonly label: string };

function isClear(share: Share): share is ClearShare {
  return share.label !== undefined && share.words > 0;
}

function leadOf({ label, share }: ClearShare): { readonly label: string; readonly share: number } {
  return { label, share };
}
