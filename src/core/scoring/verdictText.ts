import type { Thresholds } from './modelInfo.ts';
import { percent, percentsApart } from './percent.ts';
import { ranked, type Scores } from './scores.ts';
import type { EmotionVerdict } from './interest.ts';
import type { Verdict } from './verdict.ts';

export interface Evidence {
  readonly scores: Scores;
  readonly thresholds: Thresholds;
  readonly words: number;
}

/** The verdict and why, as one plain sentence with the numbers that decided. */
export function verdictText(verdict: Verdict, evidence: Evidence): string {
  if (verdict.said !== undefined) return correctionText(verdict, verdict.said, evidence);
  if (verdict.kind === 'none') return `No clear emotion: ${reasonText(verdict.reason, evidence)}.`;
  const capital = verdict.label.charAt(0).toUpperCase() + verdict.label.slice(1);
  const second = ranked(evidence.scores).find(({ label }) => label !== verdict.label);
  const rest = second === undefined ? '' : `; next is ${second.label} with ${percent(second.probability)}`;
  return `${capital}, ${percent(verdict.probability)}${rest}.`;
}

/** What stands behind a label: how sure the model was, or that a person chose it. */
export function certaintyText({ probability, said }: EmotionVerdict): string {
  return certainty(probability, said !== undefined);
}

/** The same of a label without its verdict: 0 to 1, or the word for what a person chose. */
export function certainty(probability: number, isCorrected: boolean | undefined): string {
  return isCorrected === true ? 'corrected' : percent(probability);
}

function correctionText(verdict: Verdict, said: Verdict, evidence: Evidence): string {
  const chosen = verdict.kind === 'emotion' ? verdict.label : 'no clear emotion';
  const told =
    said.kind === 'emotion'
      ? `${said.label}, ${percent(said.probability)}`
      : `no clear emotion: ${reasonText(said.reason, evidence)}`;
  return `You corrected this to ${chosen}; the model said ${told}.`;
}

function reasonText(
  reason: Extract<Verdict, { kind: 'none' }>['reason'],
  { scores, thresholds, words }: Evidence,
): string {
  const [first, second] = ranked(scores);
  switch (reason) {
    case 'belowThreshold': {
      const [score, threshold] = percentsApart(first?.probability ?? 0, thresholds.probability);
      return `the best label, ${first?.label ?? 'none'}, has ${score}, below the threshold of ${threshold}`;
    }
    case 'tooClose': {
      const gap = (first?.probability ?? 0) - (second?.probability ?? 0);
      const [apart, margin] = percentsApart(gap, thresholds.margin);
      return `the two best labels, ${named(first)} and ${named(second)}, are ${points(apart)} points apart, fewer than the margin of ${points(margin)}`;
    }
    case 'tooShort':
      return `${words} ${words === 1 ? 'word is' : 'words are'} too short; at least ${thresholds.minimumWords} are needed`;
    case 'notEnglish':
      return 'the document is not in English, the one language the model was made for';
    case 'corrected':
      return 'you said so';
    default:
      return reason satisfies never;
  }
}

function named(score: Scores[number] | undefined): string {
  return score === undefined ? 'none' : `${score.label} (${percent(score.probability)})`;
}

function points(percentage: string): string {
  return percentage.replace(' %', '');
}
