import type { Finding } from '../core/findings/finding.ts';

/** How the work ended, from the best to the worst. */
const outcomes = ['fine', 'missed', 'skipped', 'failed', 'misspelt'] as const;
export type Outcome = (typeof outcomes)[number];

/** What a finding makes of it. */
export function outcomeOf({ matter }: Finding): Outcome {
  if (matter.kind !== 'intent') return 'failed';
  return matter.checked.state === 'unknown' ? 'misspelt' : 'missed';
}

/** The one that tells how all of it ended. */
export function worse(one: Outcome, other: Outcome): Outcome {
  return outcomes.indexOf(one) > outcomes.indexOf(other) ? one : other;
}
