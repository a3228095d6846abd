import type { Thresholds } from './modelInfo.ts';
import { ofHundred, percent, percentsApart } from './percent.ts';
import { ranked, type Scores } from './scores.ts';
import type { EmotionVerdict } from './interest.ts';
import { leastOf, type Verdict } from './verdict.ts';

export interface Evidence {
  readonly scores: Scores;
  readonly thresholds: Thresholds;
  readonly words: number;
}

/** The verdict and why, as one plain sentence with the numbers that decided. */
export function verdictText(verdict: Verdict, evidence: Evidence): string {
  if (verdict.said !== undefined) return correctionText(verdict, verdict.said, evidence);
  if (verdict.kind === 'none') return `No clear emotion: ${reasonText(verdict, evidence)}.`;
  const capital = verdict.label.charAt(0).toUpperCase() + verdict.label.slice(1);
  if (verdict.agreement !== undefined) return `${capital}: ${peopleText(verdict.agreement.share)}.`;
  const second = ranked(evidence.scores).find(({ label }) => label !== verdict.label);
  const rest = second === undefined ? '' : `; next is ${second.label} with ${percent(second.probability)}`;
  return `${capital}, ${percent(verdict.probability)}${rest}.`;
}

/** What stands behind a label, in two words: how many people agree, where that is unknown the model's probability, or that a person chose it. */
export function certaintyText({ probability, agreement, said }: EmotionVerdict): string {
  if (said !== undefined) return 'corrected';
  return agreement === undefined ? percent(probability) : ofHundred(agreement.share);
}

/** The same, to be heard or read without its place telling what it is. */
export function spokenCertainty({ probability, agreement, said }: EmotionVerdict): string {
  if (said !== undefined) return 'corrected';
  return agreement === undefined ? `probability ${percent(probability)}` : peopleText(agreement.share);
}

function peopleText(share: number): string {
  return `${ofHundred(share)} people would agree`;
}

function correctionText(verdict: Verdict, said: Verdict, evidence: Evidence): string {
  const chosen = verdict.kind === 'emotion' ? verdict.label : 'no clear emotion';
  const agreed = said.kind === 'emotion' ? said.label : 'no clear emotion';
  const told =
    said.kind === 'emotion'
      ? `${said.label}, ${said.agreement === undefined ? percent(said.probability) : peopleText(said.agreement.share)}`
      : `no clear emotion: ${reasonText(said, evidence)}`;
  return chosen === agreed
    ? `You say ${chosen}, as the model does: ${told}.`
    : `You corrected this to ${chosen}; the model said ${told}.`;
}

function reasonText(
  { reason, agreement }: Extract<Verdict, { kind: 'none' }>,
  { scores, thresholds, words }: Evidence,
): string {
  const [first, second] = ranked(scores);
  switch (reason) {
    case 'belowThreshold': {
      if (agreement !== undefined && thresholds.agreement !== undefined) {
        const [share, least] = percentsApart(agreement.share, thresholds.agreement).map(points);
        return `${share} of 100 people would agree with the best label, ${first?.label ?? 'none'}; at least ${least} are needed`;
      }
      const own = first && leastOf(first.label, thresholds);
      const [score, threshold] = percentsApart(first?.probability ?? 0, own ?? thresholds.probability);
      const whose = own === undefined ? 'the threshold' : 'its threshold';
      return `the best label, ${first?.label ?? 'none'}, has ${score}, below ${whose} of ${threshold}`;
    }
    case 'tooClose': {
      const gap = (first?.probability ?? 0) - (second?.probability ?? 0);
      const [apart, margin] = percentsApart(gap, thresholds.margin);
      const measure = agreement === undefined ? '' : 'the model’s own probabilities of ';
      return `${measure}the two best labels, ${named(first)} and ${named(second)}, are ${points(apart)} points apart, fewer than the margin of ${points(margin)}`;
    }
    case 'neutral':
      return `the best label, ${named(first)}, is the model’s own for none`;
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
