import type { NoneReason } from '../../core/scoring/verdict.ts';
import type { Chart } from './chart.ts';
import { count, counted } from '../format/numbers.ts';

/** Why a number of passages have no clear emotion, as it stands behind the number. */
export const reasonPhrases: Readonly<Record<NoneReason, string>> = {
  belowThreshold: 'below the threshold',
  tooClose: 'with two labels too close',
  neutral: 'neutral to the model',
  tooShort: 'too short',
  notEnglish: 'not in English',
  corrected: 'by your correction',
};

/** Why passages have no clear emotion, in one line: `612 below the threshold, 31 too short`. Empty when all have one. */
export function reasonLine({ reasons, failed }: Chart): string {
  const parts = reasons.map(({ reason, passages }) => `${count(passages)} ${reasonPhrases[reason]}`);
  if (failed > 0) parts.push(`${counted(failed, 'passage')} could not be read`);
  return parts.join(', ');
}
