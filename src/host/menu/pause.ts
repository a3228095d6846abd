import { t } from '@vscode/l10n';

import type { Handler } from '../commandContext.ts';
import { noText } from '../common/commandTarget.ts';
import { isAnalysedScheme } from '../common/documentFilter.ts';
import { textInFront } from '../tabs/textInFront.ts';

/** Stops reading this document until this window ends or somebody asks for it, or goes on with it. */
export const pause: Handler = async ({ paused, announcements }) => {
  const document = await textInFront();
  if (document === undefined) return noText();
  const isPaused = !paused.has(document);
  if (isPaused && !isAnalysedScheme(document.uri.scheme))
    return t('This text is not read by itself: there is nothing to pause.');
  paused.set(document, isPaused);
  announcements.show(
    isPaused ? t('Emotions are paused in this document.') : t('Emotions are shown in this document again.'),
  );
  return undefined;
};
