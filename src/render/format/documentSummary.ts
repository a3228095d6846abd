import type { Distribution } from '../../core/document/judgement/distribution.ts';
import type { TextKind } from '../../core/text/language/textKind.ts';
import type { Language } from '../../core/text/language/textLanguage.ts';
import { count, counted } from './numbers.ts';

export interface SummedDocument {
  readonly language: Language;
  readonly kind: TextKind;
  readonly distribution: Distribution;
}

/** What a document comes to, as one plain line. */
export function documentSummary({ language, distribution: { shares, words } }: SummedDocument): string {
  const passages = shares.reduce((sum, share) => sum + share.passages, 0);
  const clear = shares.reduce((sum, share) => (share.label === undefined ? sum : sum + share.passages), 0);
  if (passages === 0 || words === 0) return 'No prose to read.';
  const counts = `${counted(words, 'word')} · ${counted(passages, 'passage')} · ${count(clear)} with a clear emotion`;
  return language === 'other' ? `${counts} · not in English, the one language the model was made for` : counts;
}
