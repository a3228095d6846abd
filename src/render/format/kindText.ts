import { t } from '@vscode/l10n';

import type { TextKind } from '../../core/text/language/textKind.ts';

/** The texts of a kind, in words. */
export function kindName(kind: TextKind): string {
  switch (kind) {
    case 'story':
      return t('stories');
    case 'documentation':
      return t('documentation');
    case 'messages':
      return t('messages');
    case 'all':
      return t('all kinds');
    default:
      return kind satisfies never;
  }
}

/** What a text is taken for, as a sentence. */
export function kindSentence(kind: TextKind): string {
  switch (kind) {
    case 'story':
      return t('Read as a story.');
    case 'documentation':
      return t('Read as documentation.');
    case 'messages':
      return t('Read as messages.');
    case 'all':
      return t('Of no certain kind of text.');
    default:
      return kind satisfies never;
  }
}
