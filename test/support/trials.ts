import type { Answer, Trial, TrialPassage } from '../../src/core/trial/trial.ts';

/** A passage of a file that the model gives this label, at every threshold unless `said` has it otherwise. */
export function tried(
  text: string,
  label: string | null,
  parts: Partial<Pick<TrialPassage, 'address' | 'path' | 'said'>> = {},
): TrialPassage {
  return {
    text,
    address: 'file:///novel/1.md',
    path: 'novel/1.md',
    range: { start: 0, end: text.length },
    label,
    said: [{ from: 51, label }],
    ...parts,
  };
}

export function trialOf(passages: readonly TrialPassage[], answers: readonly Answer[] = []): Trial {
  return { model: 'Fake', labels: ['joy', 'anger', 'fear'], threshold: 70, isMeasured: true, passages, answers };
}

/** One that names this label below 60 and none from there on. */
export function undecided(text: string, label: string): TrialPassage {
  const said = [
    { from: 51, label },
    { from: 60, label: null },
  ];
  return tried(text, null, { said });
}
