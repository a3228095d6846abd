import { t } from '@vscode/l10n';

import { emotionName, noEmotionName } from '../language/emotionNames.ts';
import { plural } from '../language/plural.ts';
import type { Thresholds } from './modelInfo.ts';
import { ofHundred, percent, percentsApart, pointsApart, wholeOfHundred } from './percent.ts';
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
  if (verdict.kind === 'none') return t('No clear emotion: {0}.', reasonText(verdict, evidence));
  const name = emotionName(verdict.label);
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  if (verdict.agreement !== undefined)
    return t('{0}: {1} of 100 people would agree.', capital, wholeOfHundred(verdict.agreement.share));
  const second = ranked(evidence.scores).find(({ label }) => label !== verdict.label);
  const probability = percent(verdict.probability);
  return second === undefined
    ? t('{0}, {1}.', capital, probability)
    : t(
        '{0}, {1}; next is {2} with {3}.',
        capital,
        probability,
        emotionName(second.label),
        percent(second.probability),
      );
}

/** What stands behind a label, in two words: how many people agree, where that is unknown the model's probability, or that a person chose it. */
export function certaintyText({ probability, agreement, said }: EmotionVerdict): string {
  if (said !== undefined) return t('corrected');
  return agreement === undefined ? percent(probability) : ofHundred(agreement.share);
}

/** The same, to be heard or read without its place telling what it is. */
export function spokenCertainty({ probability, agreement, said }: EmotionVerdict): string {
  if (said !== undefined) return t('corrected');
  return agreement === undefined ? t('probability {0}', percent(probability)) : peopleText(agreement.share);
}

function peopleText(share: number): string {
  return t('{0} of 100 people would agree', wholeOfHundred(share));
}

function correctionText(verdict: Verdict, said: Verdict, evidence: Evidence): string {
  const chosen = shownName(verdict);
  const told =
    said.kind === 'emotion'
      ? t(
          '{0}, {1}',
          emotionName(said.label),
          said.agreement === undefined ? percent(said.probability) : peopleText(said.agreement.share),
        )
      : t('no clear emotion: {0}', reasonText(said, evidence));
  return chosen === shownName(said)
    ? t('You say {0}, as the model does: {1}.', chosen, told)
    : t('You corrected this to {0}; the model said {1}.', chosen, told);
}

function shownName(verdict: Verdict): string {
  return verdict.kind === 'emotion' ? emotionName(verdict.label) : noEmotionName();
}

/** A clause that can stand alone behind a colon. */
function reasonText(
  { reason, agreement }: Extract<Verdict, { kind: 'none' }>,
  { scores, thresholds, words }: Evidence,
): string {
  const [first, second] = ranked(scores);
  switch (reason) {
    case 'belowThreshold': {
      const best = first === undefined ? t('none') : emotionName(first.label);
      if (agreement !== undefined && thresholds.agreement !== undefined) {
        const [share, least] = pointsApart(agreement.share, thresholds.agreement);
        return t('{0} of 100 people would agree with the best label, {1}; at least {2} are needed', share, best, least);
      }
      const own = first && leastOf(first.label, thresholds);
      const [score, threshold] = percentsApart(first?.probability ?? 0, own ?? thresholds.probability);
      return own === undefined
        ? t('the best label, {0}, has {1}, below the threshold of {2}', best, score, threshold)
        : t('the best label, {0}, has {1}, below its threshold of {2}', best, score, threshold);
    }
    case 'tooClose': {
      const gap = (first?.probability ?? 0) - (second?.probability ?? 0);
      const [apart, margin] = pointsApart(gap, thresholds.margin);
      return agreement === undefined
        ? t(
            'the two best labels, {0} and {1}, are {2} points apart, fewer than the margin of {3}',
            named(first),
            named(second),
            apart,
            margin,
          )
        : t(
            'the model’s own probabilities of the two best labels, {0} and {1}, are {2} points apart, fewer than the margin of {3}',
            named(first),
            named(second),
            apart,
            margin,
          );
    }
    case 'neutral':
      return t('the best label, {0}, is the model’s own for none', named(first));
    case 'tooShort':
      return plural(words, {
        one: t('{0} word is too short; at least {1} are needed', words, thresholds.minimumWords),
        other: t('{0} words are too short; at least {1} are needed', words, thresholds.minimumWords),
      });
    case 'notEnglish':
      return t('the document is not in English, the one language the model was made for');
    case 'corrected':
      return t('you said so');
    default:
      return reason satisfies never;
  }
}

function named(score: Scores[number] | undefined): string {
  return score === undefined ? t('none') : `${emotionName(score.label)} (${percent(score.probability)})`;
}
