import { config } from '@vscode/l10n';

import { jsonOf } from '../core/scoring/guards.ts';
import { isTableOf, isString } from './guards.ts';

const isTranslation = isTableOf(isString);

/** From now on the page speaks the language of the translation that its document holds, as JSON; without one English. */
export function speakLanguageOf(page: Pick<Document, 'getElementById'>): void {
  const translation = jsonOf(page.getElementById('translation')?.textContent ?? '');
  if (isTranslation(translation)) config({ contents: translation });
}
