import type { FileResult } from './fileTally.ts';

/** How the work ended, from the best to the worst. */
const outcomes = ['fine', 'missed', 'skipped', 'misspelt'] as const;
export type Outcome = (typeof outcomes)[number];

/** What came of the intents of a file. */
export function outcomeOf({ intents }: FileResult): Outcome {
  const states = new Set(intents.map(({ checked }) => checked.state));
  if (states.has('unknown')) return 'misspelt';
  return states.has('missed') ? 'missed' : 'fine';
}

/** The one that tells how all of it ended. */
export function worse(one: Outcome, other: Outcome): Outcome {
  return outcomes.indexOf(one) > outcomes.indexOf(other) ? one : other;
}
