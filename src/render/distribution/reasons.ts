import { t } from '@vscode/l10n';

import { listed } from '../../core/language/lists.ts';
import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import type { NoneReason } from '../../core/scoring/verdict.ts';
import type { Chart } from './chart.ts';

/** Why passages have no clear emotion, as it stands in a table. */
export function reasonName(reason: NoneReason): string {
  switch (reason) {
    case 'belowThreshold':
      return t('below the threshold');
    case 'tooClose':
      return t('with two labels too close');
    case 'neutral':
      return t('neutral to the model');
    case 'tooShort':
      return t('too short');
    case 'notEnglish':
      return t('not in English');
    case 'corrected':
      return t('by your correction');
    default:
      return reason satisfies never;
  }
}

/** Why so many passages have no clear emotion. */
export function reasonCount(reason: NoneReason, passages: string): string {
  switch (reason) {
    case 'belowThreshold':
      return t('{0} below the threshold', passages);
    case 'tooClose':
      return t('{0} with two labels too close', passages);
    case 'neutral':
      return t('{0} neutral to the model', passages);
    case 'tooShort':
      return t('{0} too short', passages);
    case 'notEnglish':
      return t('{0} not in English', passages);
    case 'corrected':
      return t('{0} by your correction', passages);
    default:
      return reason satisfies never;
  }
}

/** Why passages have no clear emotion, in one line: `612 below the threshold, 31 too short`. Empty when all have one. */
export function reasonLine({ reasons, failed }: Chart): string {
  const parts = reasons.map(({ reason, passages }) => reasonCount(reason, count(passages)));
  if (failed > 0) parts.push(unreadCount(failed));
  return listed(parts);
}

/** How many passages could not be read. */
export function unreadCount(failed: number): string {
  return plural(failed, {
    one: t('{0} passage could not be read', count(failed)),
    other: t('{0} passages could not be read', count(failed)),
  });
}
