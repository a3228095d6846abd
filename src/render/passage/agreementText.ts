import type { Agreement } from '../../core/scoring/agreement.ts';
import type { OddsTable } from '../../core/scoring/modelInfo.ts';
import type { Scores } from '../../core/scoring/scores.ts';
import type { Verdict } from '../../core/scoring/verdict.ts';
import { kindNames } from '../format/kindText.ts';
import { markdownText } from '../format/markdown.ts';
import { counted } from '../format/numbers.ts';
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
  return 'How often people agree was not measured for this model: the number is its own probability.';
}

/** The texts behind people's agreement and its interval, as a sentence. */
export function agreementText({ kind, low, high, rows }: Agreement): string {
  const [least, most] = [Math.round(low * 100), Math.round(high * 100)];
  const interval = `95 % interval ${least} to ${most}`;
  if (rows === 0)
    return `No measured text of ${kindNames[kind]} had so sure a label; other kinds of text speak for it; ${interval}.`;
  return `Measured on ${counted(rows, 'text')} of ${kindNames[kind]} with a label as sure as this; ${interval}.`;
}
