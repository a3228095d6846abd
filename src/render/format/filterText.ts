import { t } from '@vscode/l10n';

import { emotionName } from '../../core/language/emotionNames.ts';
import { allOf } from '../../core/language/lists.ts';

/** What the filter lets through, as a sentence. */
export function filterText(emotions: readonly string[]): string {
  if (emotions.length === 0) return t('Every emotion is shown.');
  const names = allOf(emotions.map(emotionName));
  return emotions.length === 1 ? t('Only {0} is shown.', names) : t('Only {0} are shown.', names);
}
