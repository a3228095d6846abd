import { t } from '@vscode/l10n';

import type { Handler } from '../commandContext.ts';
import { readDocumentSettings } from '../common/settings.ts';
import { writeSetting } from '../common/writtenSettings.ts';

/** Switches every surface off, or on again. */
export const toggle: Handler = async ({ announcements }) => {
  const enabled = !readDocumentSettings().enabled;
  await writeSetting('enabled', enabled);
  announcements.show(enabled ? t('Emotions are switched on.') : t('Emotions are switched off.'));
  return undefined;
};
