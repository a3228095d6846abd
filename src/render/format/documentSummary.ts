import { t } from '@vscode/l10n';

import { count } from '../../core/language/numbers.ts';
import type { Distribution } from '../../core/document/judgement/distribution.ts';
import type { TextKind } from '../../core/text/language/textKind.ts';
import type { Language } from '../../core/text/language/textLanguage.ts';
import { passageCount, wordCount } from './numbers.ts';

export interface SummedDocument {
  readonly language: Language;
  readonly kind: TextKind;
  readonly distribution: Distribution;
}

/** What a document comes to, as one plain line. */
export function documentSummary({ language, distribution: { shares, words } }: SummedDocument): string {
  const passages = shares.reduce((sum, share) => sum + share.passages, 0);
  const clear = shares.reduce((sum, share) => (share.label === undefined ? sum : sum + share.passages), 0);
  if (passages === 0 || words === 0) return t('No prose to read.');
  return [
    wordCount(words),
    passageCount(passages),
    t('{0} with a clear emotion', count(clear)),
    ...(language === 'other' ? [t('not in English, the one language the model was made for')] : []),
  ].join(' · ');
}
