import { t } from '@vscode/l10n';

import type { OddsTable } from '../../core/scoring/modelInfo.ts';
import { measuredOdds } from '../../core/scoring/odds.ts';
import { percent, wholeOfHundred } from '../../core/scoring/percent.ts';
import { ranked, type Scores } from '../../core/scoring/scores.ts';
import type { NoneReason, Verdict } from '../../core/scoring/verdict.ts';
import { markdownText } from '../format/markdown.ts';

const unscored: ReadonlySet<NoneReason> = new Set(['tooShort', 'notEnglish', 'neutral']);

/** From this many rows on, odds are said of a hundred; of fewer, the rows themselves are. */
const enoughRows = 100;

/**
 * How often people agreed with a best label of this probability when the model was measured, as Markdown unless `written`
 * leaves names as they are. Empty where nothing was measured, and for a text whose verdict does not come from its scores.
 */
export function oddsText(
  odds: readonly OddsTable[],
  shown: Verdict,
  scores: Scores,
  written: (name: string) => string = markdownText,
): string {
  const verdict = shown.said ?? shown;
  if (verdict.kind === 'none' && unscored.has(verdict.reason)) return '';
  const best = ranked(scores)[0];
  if (best === undefined) return '';
  const [first, ...others] = measuredOdds(odds, best.probability).map(({ name, right, rows }) => ({
    name: written(name),
    of: rows < enoughRows ? rows : 100,
    right: rows < enoughRows ? right : wholeOfHundred(right / rows),
  }));
  if (first === undefined) return '';
  const begin = t(
    'Of {0} test {1} with a best label near {2}, people agreed with {3}',
    first.of,
    first.name,
    percent(best.probability),
    first.right,
  );
  const rest = others.map(({ name, of, right }) => t('of {0} test {1}, with {2}', of, name, right));
  return t('{0}.', [begin, ...rest].join(t('; ')));
}
