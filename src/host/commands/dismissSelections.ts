import { t } from '@vscode/l10n';

import { count } from '../../core/language/numbers.ts';
import { plural } from '../../core/language/plural.ts';
import type { EditorHandler } from '../commandContext.ts';

export const dismissSelections: EditorHandler = async ({ selections, announcements }, { document }) => {
  const dismissed = selections.dismiss(document);
  if (dismissed === 0) return t('This document has no classified selections.');
  announcements.show(
    plural(dismissed, {
      one: t('{0} classified selection dismissed.', count(dismissed)),
      other: t('{0} classified selections dismissed.', count(dismissed)),
    }),
  );
  return undefined;
};
