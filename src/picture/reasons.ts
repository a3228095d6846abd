import type { NoneReason } from '../core/scoring/verdict.ts';

/** Why a number of passages have no clear emotion, as it stands behind the number. */
export const reasonPhrases: Readonly<Record<NoneReason, string>> = {
  belowThreshold: 'below the threshold',
  tooClose: 'with two labels too close',
  tooShort: 'too short',
  notEnglish: 'not in English',
  corrected: 'by your correction',
};
