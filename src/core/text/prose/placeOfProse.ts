import { t } from '@vscode/l10n';

import { isMarkdown } from '../markdown/markdownLanguages.ts';
import { prosePlace } from './languages.ts';
import type { ProsePlace } from './prosePlaces.ts';

/** Where prose is in documents of this language. What is read by itself is known without what comes late. */
export function placeOfProse(languageId: string): ProsePlace {
  if (isMarkdown(languageId)) return { prose: 'markdown' };
  return languageId === 'plaintext' ? { prose: 'text' } : prosePlace(languageId);
}

/** Why a whole document of this language is not read, and the way on, as one sentence; undefined where it can be. */
export function unknownProse(languageId: string): string | undefined {
  if (placeOfProse(languageId).prose !== 'unknown') return undefined;
  return t(
    'Emotion Lens does not know where the prose is in a document of the language “{0}”; a selection of it can be classified.',
    languageId,
  );
}
