import { t } from '@vscode/l10n';

import type { Arc } from '../../core/document/arc/arc.ts';

/** Whether something was read and no passage of it has an emotion to draw: its lanes would be flat. */
export function isCalm({ lanes, points }: Pick<Arc, 'lanes' | 'points'>): boolean {
  return points.length === 0 && lanes.some(({ curve }) => curve.some((value) => value !== null));
}

/** What stands in the place of flat lanes; `emotions` is the filter. */
export function calmText(emotions: readonly string[]): string {
  return emotions.length === 0
    ? t('Nothing stands out: no passage here has a clear emotion. Most prose has none.')
    : t('No passage has one of the emotions in the filter.');
}
