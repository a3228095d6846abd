import { type Labelled, labelled } from './labelled.ts';
import { type Suggestion, suggestedThreshold } from './suggestedThreshold.ts';
import type { Trial } from './trial.ts';
import { type Share, shareOf } from './wilsonInterval.ts';

export interface TrialOutcome {
  /** On how many of the labelled passages the model says the same. */
  readonly agreement: Share;
  /** Of those where the model names an emotion, and of those where it names none. */
  readonly named: Share;
  readonly unnamed: Share;
  readonly skipped: number;
  readonly differences: readonly Labelled[];
  readonly suggestion: Suggestion;
}

export function outcomeOf(trial: Trial): TrialOutcome {
  const all = labelled(trial);
  const named = all.filter(({ passage }) => passage.label !== null);
  const unnamed = all.filter(({ passage }) => passage.label === null);
  return {
    agreement: agreementIn(all),
    named: agreementIn(named),
    unnamed: agreementIn(unnamed),
    skipped: trial.answers.length - all.length,
    differences: all.filter((each) => !isSame(each)),
    suggestion: suggestedThreshold(all, trial),
  };
}

function agreementIn(all: readonly Labelled[]): Share {
  return shareOf(all.filter(isSame).length, all.length);
}

function isSame({ passage, label }: Labelled): boolean {
  return passage.label === label;
}
