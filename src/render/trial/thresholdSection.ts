import { t } from '@vscode/l10n';

import { sentences } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { ofHundred, percent } from '../../core/scoring/percent.ts';
import type { Suggestion } from '../../core/trial/suggestedThreshold.ts';
import type { Trial } from '../../core/trial/trial.ts';
import { escaped } from '../format/markup.ts';

/** The threshold the answers speak for, and a way to set it; or that they cannot tell. `current` is the one there is now. */
export function thresholdSection(trial: Trial, suggestion: Suggestion, current: number): string {
  const isSet = suggestion.kind === 'threshold' && Math.round(current) === suggestion.threshold;
  const button =
    suggestion.kind === 'none' || isSet
      ? ''
      : `<div class="actions"><button type="button" class="action" data-key="apply" data-apply>${escaped(t('Set This Threshold'))}</button></div>`;
  return `<section><h2>${escaped(t('Threshold'))}</h2><p>${escaped(suggestionText(trial, suggestion, isSet))}</p>${button}<p class="note">${escaped(ruleText())}</p></section>`;
}

function suggestionText(trial: Trial, suggestion: Suggestion, isSet: boolean): string {
  const before = thresholdText(trial.threshold, trial);
  if (suggestion.kind === 'none')
    return t('These answers cannot tell of a better threshold than the one there was: {0}.', before);
  const { threshold, gained, lost } = suggestion;
  const text = thresholdText(threshold, trial);
  return sentences(
    t(
      'With {0} in place of {1} the model would say what you say of {2} more passages, and of {3} no more.',
      text,
      before,
      count(gained),
      count(lost),
    ),
    isSet ? t('It is set.') : '',
  );
}

function thresholdText(threshold: number, { isMeasured }: Pick<Trial, 'isMeasured'>): string {
  return isMeasured ? ofHundred(threshold / 100) : percent(threshold / 100);
}

function ruleText(): string {
  return sentences(
    t(
      'The rule: of all thresholds the one with which the most answers agree, of equals the one nearest to that there was.',
    ),
    t(
      'It is suggested only where a sign test of the answers that change with it, at 2.5\u00a0%, tells that it is better: seven against none, for instance.',
    ),
  );
}
