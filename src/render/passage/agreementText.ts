import { t } from '@vscode/l10n';

import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import type { Agreement } from '../../core/scoring/agreement.ts';
import type { OddsTable } from '../../core/scoring/modelInfo.ts';
import { wholeOfHundred } from '../../core/scoring/percent.ts';
import type { Scores } from '../../core/scoring/scores.ts';
import type { Verdict } from '../../core/scoring/verdict.ts';
import { kindName } from '../format/kindText.ts';
import { markdownText } from '../format/markdown.ts';
import { oddsText } from './oddsText.ts';

/**
 * Where the verdict's number comes from, as Markdown unless `written` leaves names as they are: the texts behind people's
 * agreement and its interval; the odds of a model without it; else that the number is the model's own. Empty for a text
 * whose verdict does not come from its scores.
 */
export function evidenceText(
  odds: readonly OddsTable[],
  shown: Verdict,
  scores: Scores,
  written: (name: string) => string = markdownText,
): string {
  const verdict = shown.said ?? shown;
  if (verdict.agreement !== undefined) return agreementText(verdict.agreement);
  const measured = oddsText(odds, verdict, scores, written);
  if (measured !== '' || verdict.kind === 'none') return measured;
  return t('How often people agree was not measured for this model: the number is its own probability.');
}

/** The texts behind people's agreement and its interval, as a sentence. */
export function agreementText({ kind, low, high, rows }: Agreement): string {
  const [least, most] = [wholeOfHundred(low), wholeOfHundred(high)];
  if (rows === 0)
    return t(
      'No measured text of {0} had so sure a label; other kinds of text speak for it; 95\u00a0% interval {1} to {2}.',
      kindName(kind),
      least,
      most,
    );
  return plural(rows, {
    one: t(
      'Measured on {0} text of {1} with a label as sure as this; 95\u00a0% interval {2} to {3}.',
      count(rows),
      kindName(kind),
      least,
      most,
    ),
    other: t(
      'Measured on {0} texts of {1} with a label as sure as this; 95\u00a0% interval {2} to {3}.',
      count(rows),
      kindName(kind),
      least,
      most,
    ),
  });
}
