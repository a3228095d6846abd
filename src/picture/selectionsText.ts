import type { JudgedPassage } from '../core/document/judgedPassage.ts';
import type { OddsTable, Thresholds } from '../core/scoring/modelInfo.ts';
import { certaintyText } from '../core/scoring/verdictText.ts';
import { readingText } from './readingText.ts';
import { counted } from './numbers.ts';

/** Of more selections than this only the first are said. */
const most = 5;

/** What came of classified selections: all that is to be said of one, the verdicts of several. */
export function selectionsText(
  selections: readonly JudgedPassage[],
  thresholds: Thresholds,
  odds: readonly OddsTable[],
): string {
  const [first, ...others] = selections;
  if (first === undefined) return 'Nothing is classified.';
  if (others.length === 0) return readingText(first, thresholds, odds);
  const verdicts = selections.slice(0, most).map(({ verdict }) => {
    return verdict?.kind === 'emotion' ? `${verdict.label} ${certaintyText(verdict)}` : 'no clear emotion';
  });
  const more = selections.length > most ? `; and ${selections.length - most} more` : '';
  return `${counted(selections.length, 'selection')}: ${verdicts.join('; ')}${more}.`;
}
